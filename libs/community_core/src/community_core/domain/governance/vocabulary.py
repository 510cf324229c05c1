"""Governance: the vocabularies in which facts about bodies, meetings and activities are told."""

from community_core.facts import Term


class MeetingKind(Term):
    """What sort of meeting it was."""

    PARTY_MEMBERS = "party_members", "党员大会", "Party members' meeting"
    PARTY_DELEGATES = "party_delegates", "党员代表大会", "Party delegates' meeting"
    PARTY_COMMITTEE = "party_committee", "党组织委员会会议", "Party committee meeting"
    PARTY_DELIBERATION = "party_deliberation", "党员议事会", "Party members' deliberation"
    REGIONAL_PARTY_BUILDING = "regional_party_building", "区域化党建会议", "Regional Party-building meeting"
    RESIDENTS_ASSEMBLY = "residents_assembly", "居民会议", "Residents' assembly"
    RESIDENTS_REPRESENTATIVES = "residents_representatives", "居民代表会议", "Residents' representatives' meeting"
    COMMITTEE_MEETING = "committee_meeting", "居委会会议", "Residents committee meeting"
    SUB_COMMITTEE = "sub_committee", "工作委员会会议", "Sub-committee meeting"
    CONSULTATION = "consultation", "议事协商会", "Consultation"
    HEARING = "hearing", "民主听证会", "Hearing"
    JOINT_CONFERENCE = "joint_conference", "共建联席会议", "Joint conference"
    PROPERTY_COORDINATION = "property_coordination", "物业协调会", "Property coordination meeting"
    OTHER = "other", "其他会议", "Other meeting"


class MeetingTopic(Term):
    """What a meeting dealt with."""

    PARTY_BUILDING = "party_building", "党组织自身建设", "Party building"
    COMMUNITY_BUILDING = "community_building", "社区建设", "Community building"
    COMMUNITY_MANAGEMENT = "community_management", "社区管理", "Community management"
    SELF_GOVERNMENT = "self_government", "居民自治", "Self-government"
    COMMITTEE_MATTERS = "committee_matters", "居委会重大事项", "Major matters of the residents committee"
    HOT_ISSUES = "hot_issues", "热点难点问题", "Hot and difficult issues"
    MAJOR_MATTERS = "major_matters", "社区重大事项", "Major community matters"
    RESOURCE_SHARING = "resource_sharing", "资源共享", "Sharing of resources"
    CO_BUILDING = "co_building", "社区共建", "Building together"
    PROPERTY_SERVICE = "property_service", "物业服务", "Property service"
    SANITATION = "sanitation", "环境卫生", "Sanitation"
    OTHER = "other", "其他议题", "Other topic"


class Participant(Term):
    """Who takes part in a meeting or works along in an activity."""

    PARTY_ORG = "party_org", "社区党组织", "Party organisation"
    PARTY_MEMBERS = "party_members", "党员", "Party members"
    RESIDENTS_COMMITTEE = "residents_committee", "社区居委会", "Residents committee"
    SERVICE_STATION = "service_station", "社区服务站", "Service station"
    RESIDENTS = "residents", "居民", "Residents"
    OWNERS_COMMITTEE = "owners_committee", "业主委员会", "Owners' committee"
    PROPERTY_COMPANY = "property_company", "物业服务企业", "Property company"
    STATIONED_UNITS = "stationed_units", "驻区单位", "Stationed units"
    SOCIAL_ORGANISATIONS = "social_organisations", "社区社会组织", "Social organisations"
    VOLUNTEERS = "volunteers", "志愿者", "Volunteers"
    SUB_DISTRICT = "sub_district", "街道办事处", "Sub-district office"


class PartyForm(Term):
    """The form that a Party organisation takes."""

    COMMITTEE = "committee", "党委", "Party committee"
    GENERAL_BRANCH = "general_branch", "党总支", "General branch"
    BRANCH = "branch", "党支部", "Branch"
    PROVISIONAL = "provisional", "临时党组织", "Provisional organisation"


class ElectedBody(Term):
    """Bodies whose members serve for a term."""

    PARTY_COMMITTEE = "party_committee", "党委", "Party committee"
    GENERAL_BRANCH_COMMITTEE = "general_branch_committee", "党总支委员会", "General-branch committee"
    BRANCH_COMMITTEE = "branch_committee", "党支部委员会", "Branch committee"
    RESIDENTS_COMMITTEE = "residents_committee", "居民委员会", "Residents committee"


class Elector(Term):
    """Who chose a body, or in what manner it came about."""

    PARTY_MEMBERS = "party_members", "党员大会", "Party members' meeting"
    PARTY_DELEGATES = "party_delegates", "党员代表大会", "Party delegates' meeting"
    ALL_VOTERS = "all_voters", "全体有选举权居民", "All residents entitled to vote"
    HOUSEHOLDS = "households", "户代表", "Representatives of households"
    GROUP_REPRESENTATIVES = "group_representatives", "居民小组代表", "Representatives of resident groups"
    APPOINTED = "appointed", "上级指派", "Appointed from above"


class Consulted(Term):
    """Whose opinion on candidates was asked."""

    PARTY_MEMBERS = "party_members", "党员", "Party members"
    MASSES = "masses", "群众", "Residents outside the Party"


class CommunityBody(Term):
    """Bodies of the community, and those that work within it."""

    PARTY_ORG = "party_org", "社区党组织", "Party organisation"
    RESIDENTS_COMMITTEE = "residents_committee", "社区居委会", "Residents committee"
    RESIDENT_GROUP = "resident_group", "居民小组", "Resident group"
    SERVICE_STATION = "service_station", "社区服务站", "Service station"
    MASS_ORGANISATION = "mass_organisation", "群众组织", "Mass organisation"
    SOCIAL_ORGANISATION = "social_organisation", "社区社会组织", "Social organisation"
    OWNERS_COMMITTEE = "owners_committee", "业主委员会", "Owners' committee"
    BUILDING_COMMITTEE = "building_committee", "楼院委员会", "Building committee"
    PROPERTY_COMPANY = "property_company", "物业服务企业", "Property company"


class ActivityKind(Term):
    """What an activity of Party members or residents was for."""

    PARTY_DEMOCRACY = "party_democracy", "党员民主活动", "Democratic activity of members"
    PARTY_EDUCATION = "party_education", "党员教育", "Education of members"
    PARTY_MANAGEMENT = "party_management", "党员管理", "Management of members"
    PARTY_SERVICE = "party_service", "党员服务", "Service to members"
    RECRUITMENT = "recruitment", "发展党员", "Admission of members"
    PUBLICITY = "publicity", "政策决议宣传", "Publicity for policies and resolutions"
    SELF_GOVERNMENT = "self_government", "居民自治", "Self-government"
    COMMUNITY_BUILDING = "community_building", "社区建设", "Community building"
    MASS_CONTACT = "mass_contact", "联系走访群众", "Contact with residents"
    MASS_SERVICE = "mass_service", "服务群众", "Service to residents"
    MASS_EDUCATION = "mass_education", "宣传教育群众", "Informing and educating residents"
    DISPUTE_SCREENING = "dispute_screening", "矛盾排查", "Search for disputes"
    CO_GOVERNANCE = "co_governance", "共同治理", "Governing together"


class Message(Term):
    """Whose policy or resolution an activity made known."""

    PARTY_LINE = "party_line", "党的路线方针政策", "The Party's line and policies"
    CENTRAL = "central", "党中央决议", "Resolutions of the Central Committee"
    HIGHER = "higher", "上级党组织决议", "Resolutions of higher Party organisations"
    OWN = "own", "本组织决议", "Resolutions of the organisation itself"


class Superior(Term):
    """Who gives a community work to do, or hears of its opinions."""

    HIGHER_PARTY_ORG = "higher_party_org", "上级党组织", "Higher Party organisation"
    OWN_PARTY_ORG = "own_party_org", "本社区党组织", "Own Party organisation"
    BASIC_GOVERNMENT = "basic_government", "基层人民政府", "Basic people's government"
    SUB_DISTRICT_OFFICE = "sub_district_office", "街道办事处", "Sub-district office"
    DEPARTMENT = "department", "政府职能部门", "Government department"
    SERVICE_PROVIDER = "service_provider", "服务单位", "Service provider"


class TaskBasis(Term):
    """On what ground a community takes a task on."""

    LAW = "law", "法律法规", "Law"
    ADMITTED_LIST = "admitted_list", "社区工作准入事项", "List of admitted community tasks"
    PARTY_RESOLUTION = "party_resolution", "党组织决议", "Resolution of a Party organisation"
    NONE = "none", "无依据", "None"


class TaskResult(Term):
    """How far a task has come."""

    DONE = "done", "已办结", "Done"
    IN_PROGRESS = "in_progress", "正在办理", "In progress"


class SupervisionMatter(Term):
    """What a supervision looked at."""

    DUTIES = "duties", "履行职责", "Performance of duties"
    AFFAIRS_DISCLOSURE = "affairs_disclosure", "公开办事", "Open affairs"
    FINANCE = "finance", "财务收支", "Finance"
    SERVICE = "service", "服务质量", "Quality of service"


class Supervised(Term):
    """Whose work residents or the Party look at."""

    SUB_DISTRICT_OFFICE = "sub_district_office", "街道办事处", "Sub-district office"
    DEPARTMENT = "department", "政府部门派出机构", "Outposts of departments"
    POLICE_STATION = "police_station", "派出所", "Police station"
    RESIDENTS_COMMITTEE = "residents_committee", "社区居委会", "Residents committee"
    SERVICE_STATION = "service_station", "社区服务站", "Service station"
    PROPERTY_COMPANY = "property_company", "物业服务企业", "Property company"


class OpinionKind(Term):
    """What was brought forward."""

    OPINION = "opinion", "意见", "Opinion"
    SUGGESTION = "suggestion", "建议", "Suggestion"
    DEMAND = "demand", "群众诉求", "Demand"
    DISPUTE = "dispute", "矛盾纠纷", "Dispute"
    DIFFICULTY = "difficulty", "工作困难", "Difficulty at work"


class HandlingStep(Term):
    """How far an opinion has come."""

    REPORTED = "reported", "已反映", "Reported"
    SETTLED = "settled", "已解决", "Settled"


class DisclosedPart(Term):
    """What residents can read about a piece of work."""

    POWERS = "powers", "职能权限", "Powers"
    PROCEDURE = "procedure", "办理流程", "Procedure"
    RESPONSIBLE_PERSON = "responsible_person", "责任人员", "Responsible person"


class ImprovementAim(Term):
    """What a change in the way of working is about."""

    INTEGRATION = "integration", "整合部门职能资源", "Joining functions and resources of departments"
    METHOD = "method", "改进方式方法", "Better ways of working"


class GuidanceKind(Term):
    """How one body helps another along."""

    LEADERSHIP = "leadership", "领导", "Leadership"
    SUPPORT = "support", "支持", "Support"
    GUARANTEE = "guarantee", "保证", "Guarantee of its powers"
    GUIDANCE = "guidance", "指导", "Guidance"
    SUPERVISION = "supervision", "监督", "Supervision"


class OrganisationKind(Term):
    """Kinds of organisation in a community."""

    MASS_ORGANISATION = "mass_organisation", "群众组织", "Mass organisation"
    SOCIAL_ORGANISATION = "social_organisation", "社区社会组织", "Social organisation"
    OWNERS_COMMITTEE = "owners_committee", "业主委员会", "Owners' committee"
    BUILDING_COMMITTEE = "building_committee", "楼院委员会", "Building committee"
    OTHER_RESIDENTS = "other_residents", "其他居民组织", "Other residents' organisation"


class SubCommitteeKind(Term):
    """What a sub-committee of the residents committee looks after."""

    PUBLIC_ORDER = "public_order", "综合治理", "Comprehensive governance"
    PUBLIC_HEALTH = "public_health", "公共卫生", "Public health"
    SOCIAL_WELFARE = "social_welfare", "社会福利", "Social welfare"
    FAMILY_PLANNING = "family_planning", "人口计划生育", "Population and family planning"
    MEDIATION = "mediation", "人民调解", "People's mediation"
    CULTURE = "culture", "文化共建", "Building culture together"
    ELDERLY_WOMEN_CHILDREN = "elderly_women_children", "老年人妇女儿童", "Older people, women and children"
    OTHER = "other", "其他工作", "Other work"


class GroupUnit(Term):
    """By what residents are divided into groups."""

    BUILDING = "building", "楼栋", "Building"
    COURTYARDS = "courtyards", "若干平房院", "Several courtyards"
    OTHER = "other", "其他划分", "Something else"
