"""The closed vocabularies of the security context."""

from community_core.facts import Term


class PolicePostKind(Term):
    """What kind of police presence a post is (9.1.1.1)."""

    OFFICE = "office", "警务工作室", "Police office"
    STATION = "station", "中心警务工作站", "Central police workstation"
    BOOTH = "booth", "治安岗亭", "Guard booth"


class GroupKind(Term):
    """What a standing group of people is for (9.1.1.2, 9.1.1.3, 9.2.2, 9.2.5)."""

    PATROL = "patrol", "巡防队", "Patrol team"
    GUARDS = "guards", "保安队伍", "Security guards"
    WARDENS = "wardens", "治安志愿者队伍", "Volunteer wardens"
    DISASTER_REDUCTION = "disaster_reduction", "综合防灾减灾工作组织", "Disaster-reduction body"
    FIRE_UNIT = "fire_unit", "最小防灭火作战单元", "Smallest fire-fighting unit"
    NEIGHBOURHOOD_WATCH = "neighbourhood_watch", "邻里守望小组", "Neighbourhood watch"
    JOINT_DEFENCE = "joint_defence", "单位多户联防小组", "Joint fire defence of units and households"


class GroupRole(Term):
    """Who serves in a group (9.2.2)."""

    FIRE_VOLUNTEER = "fire_volunteer", "消防志愿者", "Fire volunteers"
    SECURITY_STAFF = "security_staff", "安保人员", "Security staff"
    BUILDING_HEAD = "building_head", "楼门栋长", "Heads of buildings"
    GROUP_LEADER = "group_leader", "居民小组长", "Leaders of residents' groups"
    STAFF = "staff", "社区工作者", "Community workers"
    RESIDENT = "resident", "居民", "Residents"
    UNIT_STAFF = "unit_staff", "单位职工", "Staff of units"


class InspectionScope(Term):
    """How far an inspection goes (9.1.2.2)."""

    COMPREHENSIVE = "comprehensive", "全面综合", "Comprehensive"
    SPECIAL = "special", "专项", "Special"


class InspectionTopic(Term):
    """What an inspection looked at."""

    PUBLIC_ORDER = "public_order", "治安状况", "Public order"
    DISASTER_RISK = "disaster_risk", "灾害风险", "Disaster risks"
    FIRE_EQUIPMENT = "fire_equipment", "消防设施", "Fire equipment"
    FIRE_COVENANT = "fire_covenant", "防火公约遵守情况", "Observance of the fire covenant"
    ESCAPE_PASSAGES = "escape_passages", "疏散通道", "Escape passages"
    EXITS = "exits", "安全出口", "Exits"
    EMERGENCY_LANES = "emergency_lanes", "应急车道", "Emergency lanes"
    GAS = "gas", "燃气", "Gas"
    LIGHTING = "lighting", "室外照明", "Outdoor lighting"


class HazardKind(Term):
    """What sort of hazard was found."""

    PUBLIC_ORDER = "public_order", "治安隐患漏洞", "Gap in public order"
    GAS = "gas", "燃气隐患", "Gas hazard"
    PASSAGE_BLOCKED = "passage_blocked", "疏散通道占堵", "Blocked escape passage"
    EXIT_BLOCKED = "exit_blocked", "安全出口占堵", "Blocked exit"
    LANE_BLOCKED = "lane_blocked", "应急车道占堵", "Blocked emergency lane"
    FIRE = "fire", "其他火灾隐患", "Other fire hazard"
    DISASTER_RISK = "disaster_risk", "灾害风险隐患", "Disaster risk"


class Department(Term):
    """A public body that a community turns to or works under."""

    POLICE = "police", "派出所", "Police station"
    SUB_DISTRICT = "sub_district", "街道办事处", "Sub-district office"
    FIRE_RESCUE = "fire_rescue", "消防部门", "Fire department"
    EMERGENCY = "emergency", "应急管理部门", "Emergency-management department"
    HEALTH = "health", "卫生部门", "Health department"
    URBAN_MANAGEMENT = "urban_management", "城管部门", "Urban management"
    MARKET_SUPERVISION = "market_supervision", "市场监管部门", "Market supervision"
    WORK_SAFETY = "work_safety", "安全监管部门", "Work-safety supervision"
    ANTI_DRUG = "anti_drug", "禁毒办", "Anti-drug office"
    OTHER = "other", "其他部门", "Another department"


class DocumentKind(Term):
    """What a rule document of public security and fire safety is about."""

    SAFETY_INSPECTION = "safety_inspection", "安全检查工作制度", "Safety-inspection rule"
    SECURITY_NOTIFICATION = "security_notification", "治安安全告知制度", "Notification rule"
    FIRE_COVENANT = "fire_covenant", "防火安全公约", "Fire covenant"
    FIRE_POST_DUTIES = "fire_post_duties", "岗位消防安全责任规定", "Fire duties by post"
    GAS_SAFETY = "gas_safety", "燃气安全日常管理规定", "Gas safety in daily management"
    JOINT_FIRE_DEFENCE = "joint_fire_defence", "联防消防工作机制文件", "Joint fire-defence mechanism"


class ArrangementPart(Term):
    """Whether it says how to respond, or step by step what is done (9.1.2.1)."""

    MECHANISM = "mechanism", "应急响应机制", "Response mechanism"
    PLAN = "plan", "应急预案", "Emergency plan"


class EmergencyKind(Term):
    """The event that an arrangement prepares for (9.1.2.1, 9.2.2)."""

    PUBLIC_HEALTH = "public_health", "突发公共卫生事件", "Public-health emergencies"
    MEDICAL_RESCUE = "medical_rescue", "突发事件紧急医疗救援", "Emergency medical rescue"
    DISASTER = "disaster", "综合防灾减灾", "Disasters"
    FIRE = "fire", "灭火和应急疏散", "Fire and evacuation"


class BulletinTopic(Term):
    """What a police bulletin tells residents (9.1.2.3)."""

    PUBLIC_ORDER = "public_order", "治安情况", "Public order"
    SAFETY = "safety", "安全情况", "Safety"


class BulletinAuthor(Term):
    """Who issues a bulletin (9.1.2.3)."""

    OFFICER = "officer", "社区民警", "Community police officer"
    STAFF = "staff", "居委会人员", "Committee staff"


class BulletinChannel(Term):
    """Where a bulletin is published (9.1.2.3)."""

    BOARD = "board", "警情通知栏", "Police notice board"
    ONLINE = "online", "居民微信群", "Residents' chat group"


class CameraArea(Term):
    """An area that cameras watch (9.1.3.3)."""

    ENTRANCES = "entrances", "小区主要出入口", "Main entrances"
    PERIMETER = "perimeter", "小区周界", "Perimeter"
    PASSAGES = "passages", "重要通道", "Important passages"
    FACILITIES = "facilities", "公用设施", "Public facilities"
    PARKING = "parking", "地面机动车集中停放区域", "Surface parking"
    LIFTS = "lifts", "电梯轿厢", "Lift cabins"


class CameraPlatform(Term):
    """A platform that a camera system feeds (9.1.3.3)."""

    DUTY_ROOM = "duty_room", "物业值班室", "Property duty room"
    SUB_DISTRICT = "sub_district", "街乡镇综治维稳中心", "Sub-district governance centre"
    POLICE = "police", "派出所", "Police station"


class OutdoorPlaceKind(Term):
    """A public place in the open air (9.1.3.4)."""

    HUTONG = "hutong", "胡同", "Hutong"
    LANE = "lane", "街巷", "Lane"
    SQUARE = "square", "小广场", "Small square"
    ROAD = "road", "小区道路", "Estate road"


class UnitKind(Term):
    """What sort of unit the community supervises in fire safety (9.2.3)."""

    ENTERPRISE = "enterprise", "企业", "Enterprise"
    SHOP = "shop", "商铺", "Shop"
    INSTITUTION = "institution", "机关事业单位", "Public institution"
    PROPERTY_COMPANY = "property_company", "物业服务企业", "Property company"


class FireEquipmentKind(Term):
    """A kind of fire equipment (9.2.3)."""

    ALARM = "alarm", "火灾自动报警系统", "Automatic fire alarm"
    BROADCAST = "broadcast", "消防广播系统", "Fire broadcast"
    SMOKE_CONTROL = "smoke_control", "防排烟系统", "Smoke control"
    COMPARTMENTS = "compartments", "防火分隔设施", "Fire compartments"
    WATER = "water", "水灭火系统", "Water extinguishing"
    LIGHTING = "lighting", "应急照明", "Emergency lighting"
    EXIT_SIGNS = "exit_signs", "疏散指示标志", "Escape signs"
    FIRE_LIFT = "fire_lift", "消防电梯", "Fire lift"
    EXTINGUISHER = "extinguisher", "灭火器", "Extinguishers"


class DrillKind(Term):
    """What a drill rehearses (9.2.2, 9.3.1)."""

    FIRE = "fire", "消防演练", "Fire drill"
    EMERGENCY = "emergency", "突发事件应急演练", "Emergency drill"


class ShelterKind(Term):
    """What place serves as shelter (9.3.2)."""

    SCHOOL = "school", "社区学校", "Community school"
    STADIUM = "stadium", "体育场馆", "Stadium"
    PARK = "park", "公园", "Park"
    SQUARE = "square", "广场", "Square"
    CIVIL_DEFENCE = "civil_defence", "人防空间", "Civil-defence space"
    OTHER = "other", "其他公共场所", "Other public place"


class MapKind(Term):
    """Which of the two safety maps (9.3.3)."""

    REFUGE = "refuge", "社区综合避难图", "Comprehensive refuge map"
    ELECTRONIC = "electronic", "防灾减灾电子地图", "Electronic disaster map"


class MapLayer(Term):
    """What a safety map shows (9.3.3)."""

    HAZARDS = "hazards", "灾害风险隐患点（带）", "Hazard points and belts"
    SHELTERS = "shelters", "应急避难场所", "Shelters"
    ROUTES = "routes", "安全疏散路径", "Escape routes"
    VULNERABLE = "vulnerable", "脆弱人群临时安置避险位置", "Temporary places for vulnerable people"
    FIRE_MEDICAL = "fire_medical", "消防和医疗设施", "Fire and medical facilities"


class EducationTopic(Term):
    """What a safety education is about (9.2.1, 9.4.1, 9.4.2)."""

    PUBLIC_ORDER = "public_order", "治安保卫", "Keeping public order"
    PUBLIC_SAFETY = "public_safety", "公共安全", "Public safety"
    INJURY_PREVENTION = "injury_prevention", "事故与伤害预防", "Prevention of accidents and injuries"
    SELF_RESCUE = "self_rescue", "自救互救", "Self-rescue and mutual rescue"
    DISASTER_REDUCTION = "disaster_reduction", "防灾减灾", "Disaster reduction"
    DRUGS = "drugs", "禁毒知识", "Drugs"
    HOME_SAFETY = "home_safety", "居家安全常识", "Safety at home"
    FIRE_LAW = "fire_law", "消防法律法规", "Fire law"
    LAW = "law", "法制宣传", "Law"


class Audience(Term):
    """Whom an education reaches (9.2.1)."""

    RESIDENTS = "residents", "居民", "Residents"
    UNIT_STAFF = "unit_staff", "驻区单位员工", "Staff of stationed units"


class AssistanceField(Term):
    """The field of public work that the community assists (9.1.3.2, 11.12.3, 11.12.4)."""

    POLICING = "policing", "查处违法犯罪", "Investigation of offences"
    WORK_SAFETY = "work_safety", "安全生产", "Work safety"
    FOOD = "food", "食品监管", "Food supervision"
    DRUGS = "drugs", "社区禁毒", "Drug control"


class AssistanceAction(Term):
    """What the community did to assist (11.12.3, 11.12.4)."""

    JOINT_CHECK = "joint_check", "联合检查", "Joint check"
    CLUE = "clue", "报告线索", "Report of a clue"
    PUBLICITY = "publicity", "上门宣传", "Publicity from door to door"
    SURVEY = "survey", "摸底登记", "Survey"


class Purpose(Term):
    """Why footage is asked for (9.1.3.3)."""

    INVESTIGATION = "investigation", "案件调查", "Investigation"
    EMERGENCY = "emergency", "突发事件处置", "Emergency"
    LOST_PERSON = "lost_person", "寻找走失人员", "Search for a lost person"
