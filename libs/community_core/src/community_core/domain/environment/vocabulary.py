"""The words of environmental work: kinds of waste, defects, inspections, signs."""

from community_core.facts import Term


class WasteStream(Term):
    """What a bin or a collection is for (10.1.4, 10.1.5, 10.4.5)."""

    RECYCLABLE = "recyclable", "可回收物", "Recyclables"
    KITCHEN = "kitchen", "厨余垃圾", "Kitchen waste"
    OTHER = "other", "其他垃圾", "Other (non-recyclable) waste"
    HAZARDOUS = "hazardous", "有害垃圾", "Hazardous waste"
    BULKY = "bulky", "大件废弃物", "Bulky waste"
    CONSTRUCTION = "construction", "建筑垃圾", "Construction waste"


class Mounting(Term):
    """Whether a waste point has its own place (10.1.5)."""

    FIXED = "fixed", "固定点位", "Fixed place"
    MOBILE = "mobile", "流动摆放", "Moved about"


class Emptying(Term):
    """How a waste point is emptied (10.1.5)."""

    MECHANICAL = "mechanical", "机械清运", "By machine"
    MANUAL = "manual", "人工清掏", "By hand"


class CleaningWork(Term):
    """What was done when something was cleaned (10.1.5, 10.1.6)."""

    WASHING = "washing", "清洗", "Washing"
    DISINFECTION = "disinfection", "消毒", "Disinfection"


class DefectKind(Term):
    """What is wrong with a place or a facility; the group of a kind is its clause."""

    # 10.1.5–10.1.7 sanitation
    WASTE_POINT_DAMAGED = "waste_point_damaged", "垃圾桶站破损", "Waste point damaged"
    WASTE_POINT_DIRTY = "waste_point_dirty", "垃圾桶站脏污", "Waste point dirty"
    TOILET_DAMAGED = "toilet_damaged", "公厕设施损坏", "Public toilet damaged"
    TOILET_DIRTY = "toilet_dirty", "公厕脏乱", "Public toilet dirty"
    ROAD_DIRTY = "road_dirty", "道路脏乱", "Road dirty"
    BUILDING_DIRTY = "building_dirty", "楼内外脏乱", "Building dirty"
    UNDERGROUND_DIRTY = "underground_dirty", "地下空间脏乱", "Underground space dirty"
    WINDOW_GRILLE = "window_grille", "窗外护栏不规范", "Irregular window grille"
    AIR_CONDITIONER = "air_conditioner", "空调外机不规范", "Irregular air conditioner"
    # 10.2.2–10.2.4 greening
    VEGETABLE_PLOT = "vegetable_plot", "绿地种菜", "Vegetables on green land"
    GREEN_LITTER = "green_litter", "绿地垃圾", "Litter on green land"
    GREEN_PILING = "green_piling", "绿地堆物", "Goods piled on green land"
    GREEN_LAUNDRY = "green_laundry", "绿地晾挂", "Laundry on green land"
    GREEN_DESTRUCTION = "green_destruction", "毁绿", "Green land destroyed"
    GREEN_FACILITY_DAMAGED = "green_facility_damaged", "绿化设施缺损", "Greening facility missing or damaged"
    GREEN_FACILITY_DIRTY = "green_facility_dirty", "绿化设施脏污", "Greening facility dirty"
    DANGEROUS_TREE = "dangerous_tree", "危险树木", "Dangerous tree"
    DEAD_BRANCHES = "dead_branches", "干枝死杈", "Dead branches"
    ANCIENT_TREE_THREAT = "ancient_tree_threat", "古树受损或受威胁", "Ancient tree harmed or threatened"
    # 10.3.1 public facilities
    ROAD_OBSTRUCTED = "road_obstructed", "道路不畅", "Road obstructed"
    FIRE_LANE_BLOCKED = "fire_lane_blocked", "消防通道堵占", "Fire lane blocked"
    ROAD_UNEVEN = "road_uneven", "路面不平", "Road uneven"
    POTHOLE = "pothole", "路面坑洼破损", "Pothole or broken surface"
    DRAIN_BLOCKED = "drain_blocked", "排水管道堵塞", "Drain blocked"
    FLOOD_DITCH_BLOCKED = "flood_ditch_blocked", "泄洪沟堵塞", "Flood ditch blocked"
    MANHOLE_COVER = "manhole_cover", "窨井盖缺损", "Manhole cover missing or broken"
    RAIN_GRATE = "rain_grate", "雨箅缺损", "Rain grate missing or broken"
    LAMP_MISSING = "lamp_missing", "缺灯", "Lamp missing"
    LAMP_OUT = "lamp_out", "灯不亮", "Lamp out"
    ACCESSIBLE_DAMAGED = "accessible_damaged", "无障碍设施损坏", "Accessible facility damaged"
    BENCH_DAMAGED = "bench_damaged", "长椅损坏", "Bench damaged"
    BICYCLE_SHED_DAMAGED = "bicycle_shed_damaged", "自行车棚损坏", "Bicycle shed damaged"
    AMENITY_DAMAGED = "amenity_damaged", "其他服务设施损坏", "Other amenity damaged"
    ADVERTISING_UNTIDY = "advertising_untidy", "广告牌匾不整洁", "Advertising board untidy"
    BOARD_UNTIDY = "board_untidy", "宣传栏不整洁", "Notice board untidy"
    POSTERS = "posters", "乱贴乱画", "Posters and graffiti"
    # 10.3.3, 10.3.4 order
    CAR_MISPARKED = "car_misparked", "机动车乱停", "Motor vehicle parked out of order"
    BICYCLE_MISPARKED = "bicycle_misparked", "非机动车乱停", "Bicycle parked out of order"
    FRONTAGE_NEGLECTED = "frontage_neglected", "门前三包未落实", "Frontage neglected"
    # 10.4 signs
    SIGN_DAMAGED = "sign_damaged", "标识破损", "Sign damaged"
    SIGN_ILLEGIBLE = "sign_illegible", "标识模糊", "Sign illegible"
    PLATE_DAMAGED = "plate_damaged", "楼牌门牌破损", "Building or entrance plate damaged"


class InspectionTopic(Term):
    """What an environment inspection looked at."""

    WASTE_POINTS = "waste_points", "垃圾桶站", "Waste points"
    TOILETS = "toilets", "公共卫生间", "Public toilets"
    MAIN_ROADS = "main_roads", "主要道路卫生", "Cleanliness of main roads"
    BUILDINGS = "buildings", "楼宇卫生", "Cleanliness of buildings"
    UNDERGROUND = "underground", "地下空间卫生", "Cleanliness of underground spaces"
    FACADES = "facades", "楼体附属物", "Things fixed to facades"
    GREEN_LAND = "green_land", "绿地及绿化设施", "Green land and its facilities"
    TREES = "trees", "危险树木排查", "Dangerous trees"
    ROAD_SURFACE = "road_surface", "道路与路面", "Roads and surfaces"
    FIRE_LANES = "fire_lanes", "消防通道", "Fire lanes"
    DRAINAGE = "drainage", "排水与井盖雨箅", "Drainage, covers and grates"
    LIGHTING = "lighting", "公共照明", "Public lighting"
    ACCESSIBILITY = "accessibility", "无障碍设施", "Accessible facilities"
    AMENITIES = "amenities", "公共服务设施", "Public amenities"
    BOARDS = "boards", "广告牌匾宣传栏", "Advertising and notice boards"
    NOISE = "noise", "噪声", "Noise"
    PARKING = "parking", "车辆停放", "Parking"
    FRONTAGES = "frontages", "门前三包", "Frontages"
    SIGNS = "signs", "标志标识", "Signs"
    PLATES = "plates", "楼牌单元门牌", "Building and entrance plates"


class SignKind(Term):
    """What a sign says (10.4)."""

    GUIDANCE = "guidance", "公共信息导向", "Public guidance"
    PLAN = "plan", "社区平面示意图", "Plan of the community"
    CONVENIENCE_MAP = "convenience_map", "社区便民地图", "Convenience map"
    TOILET_PLATE = "toilet_plate", "公厕指示牌", "Toilet plate"
    TOILET_GUIDE = "toilet_guide", "公厕引导牌", "Toilet direction sign"
    WASTE_SORTING = "waste_sorting", "垃圾分类标志", "Waste-sorting sign"
    HAZARDOUS_WASTE = "hazardous_waste", "危险废物标志", "Hazardous-waste mark"
    EXERCISE_USE = "exercise_use", "运动器械使用方法", "How to use exercise equipment"
    SAFETY_EXIT = "safety_exit", "安全出口", "Safety exit"
    ACCESSIBLE = "accessible", "无障碍标志", "Accessibility sign"
    HAZARD_WARNING = "hazard_warning", "危险警示", "Hazard warning"
    TRAFFIC_DIRECTION = "traffic_direction", "交通指示", "Traffic direction"
    TRAFFIC_WARNING = "traffic_warning", "交通警告", "Traffic warning"


class SignStandard(Term):
    """The published standard to which a sign was made."""

    GB_T_15566 = "gb_t_15566", "GB/T 15566", "GB/T 15566"
    GB_T_10001 = "gb_t_10001", "GB/T 10001", "GB/T 10001"
    GB_T_19095 = "gb_t_19095", "GB/T 19095", "GB/T 19095"
    GB_2894 = "gb_2894", "GB 2894", "GB 2894"
    GB_T_20647_2 = "gb_t_20647_2", "GB/T 20647.2", "GB/T 20647.2"
    DB11_T_856 = "db11_t_856", "DB11/T 856", "DB11/T 856"


class SignDesign(Term):
    """With what means a sign speaks."""

    WORDS = "words", "文字", "Words"
    SYMBOL = "symbol", "图形符号", "Symbol"
    COLOUR = "colour", "标准色", "Standard colour"


class FacilityKind(Term):
    """Public facilities that need access, care or a warning (10.3.1.d, 10.4.6)."""

    RAMP = "ramp", "无障碍坡道", "Ramp"
    HANDRAIL = "handrail", "扶手", "Handrail"
    TACTILE_PAVING = "tactile_paving", "盲道", "Tactile paving"
    LIFT_PLATFORM = "lift_platform", "无障碍电梯或升降台", "Accessible lift or platform"
    EXERCISE_EQUIPMENT = "exercise_equipment", "运动器械", "Exercise equipment"
    SAFETY_EXIT = "safety_exit", "安全出口", "Safety exit"
    POWER_ROOM = "power_room", "配电设施", "Power installation"
    WATERSIDE = "waterside", "水池水岸", "Waterside"
    BELOW_GRADE_ENTRANCE = "below_grade_entrance", "地下空间出入口", "Entrance to an underground space"


class DocumentKind(Term):
    """What an environment rule document settles."""

    CONSULTATION = "consultation", "环境卫生议事协商", "Consultation on sanitation"
    RAPID_RESPONSE = "rapid_response", "环境问题快速反应", "Rapid response to problems"
    GREENING_LAYOUT = "greening_layout", "绿化布局", "Layout of greening"
    NOISE = "noise", "噪声管理", "Noise"
    DOG_COVENANT = "dog_covenant", "文明养犬公约", "Dog-keeping covenant"


class NoiseSource(Term):
    """Where noise comes from (10.3.2)."""

    HONKING = "honking", "机动车鸣喇叭", "Honking"
    ALARMS = "alarms", "报警器", "Alarms"
    RECREATION = "recreation", "文体娱乐", "Recreation"
    RENOVATION = "renovation", "家庭装修", "Home renovation"
    COMMERCE = "commerce", "商业经营", "Commerce"


class PlantLayer(Term):
    """A layer of planting (10.2.1)."""

    TREES = "trees", "乔木", "Trees"
    SHRUBS = "shrubs", "灌木", "Shrubs"
    GROUND_COVER = "ground_cover", "地被草坪", "Ground cover and lawn"


class TreeGrade(Term):
    """How a tree is protected (10.2.4)."""

    FIRST = "first", "一级", "First grade"
    SECOND = "second", "二级", "Second grade"
    NOTABLE = "notable", "名木", "Notable tree"


class TreeProtection(Term):
    """What protects an ancient or notable tree (10.2.4)."""

    RAILING = "railing", "护栏", "Railing"
    PLATE = "plate", "保护标牌", "Protection plate"
    SUPPORT = "support", "支撑", "Support"
    PERMEABLE_GROUND = "permeable_ground", "透气铺装", "Permeable ground"
    LIGHTNING_ROD = "lightning_rod", "避雷装置", "Lightning rod"


class WaterUse(Term):
    """What collected rain is used for (10.3.1.c)."""

    WATERING = "watering", "绿化浇灌", "Watering"
    ROAD_WASHING = "road_washing", "道路冲洗", "Washing roads"
    LANDSCAPE = "landscape", "景观补水", "Landscape water"


class FrontDuty(Term):
    """The three duties before a unit's own gate (10.3.4)."""

    SANITATION = "sanitation", "包卫生", "Sanitation"
    GREENING = "greening", "包绿化", "Greening"
    ORDER = "order", "包秩序", "Order"


class PostDuty(Term):
    """A task that belongs to a named post (10.1.4)."""

    HAZARDOUS_COLLECTION = "hazardous_collection", "危险废物收集", "Collection of hazardous waste"
    HAZARDOUS_TRANSPORT = "hazardous_transport", "危险废物运输", "Transport of hazardous waste"


class Participant(Term):
    """Who takes part in consultation and activities (10.1.2, 10.2.5)."""

    PROPERTY_COMPANY = "property_company", "物业服务企业", "Property company"
    RESIDENTS = "residents", "社区居民", "Residents"
    STATIONED_UNITS = "stationed_units", "驻区单位", "Stationed units"
    URBAN_MANAGEMENT = "urban_management", "城管队员", "Urban-management officers"


class ActivityTheme(Term):
    """What an environment activity is about."""

    WASTE_SORTING = "waste_sorting", "垃圾分类指导", "Guidance on waste sorting"
    TREE_PLANTING = "tree_planting", "义务植树", "Voluntary tree planting"
    GREENING = "greening", "绿化养护", "Greening"
    PET_KEEPING = "pet_keeping", "文明养宠", "Keeping pets considerately"


class IssueKind(Term):
    """What a reported problem is about (10.1.3, 10.3.2)."""

    SANITATION = "sanitation", "环境卫生", "Sanitation"
    NOISE = "noise", "噪声扰民", "Noise"
    OTHER = "other", "其他环境问题", "Other"


class IssueStep(Term):
    """How far a reported problem has come (10.1.3)."""

    FED_BACK = "fed_back", "已反馈", "Fed back"
    RESOLVED = "resolved", "已解决", "Resolved"


class Weather(Term):
    """What fell from the sky (10.1.8)."""

    RAIN = "rain", "降雨", "Rain"
    SNOW = "snow", "降雪", "Snow"
    DRY = "dry", "无雨雪", "Neither"


class RoadKind(Term):
    """Roads to be swept after rain and snow (10.1.8)."""

    MAIN = "main", "主路", "Main road"
    TRUNK = "trunk", "干路", "Trunk road"
    BRANCH = "branch", "支路", "Branch road"


class UpkeepWork(Term):
    """Care of green land (10.2.2)."""

    WATERING = "watering", "浇水", "Watering"
    PRUNING = "pruning", "修剪", "Pruning"
    PEST_CONTROL = "pest_control", "病虫害防治", "Pest control"
    REPLANTING = "replanting", "补植", "Replanting"
    TIDYING = "tidying", "清理保洁", "Tidying"
