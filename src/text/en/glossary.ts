/**
 * English words of administration with their translations, because the documents are in Vietnamese.
 * The list has general words of the field only. Names of topics, issuers and places are data of the
 * library.
 *
 * Format: `english, other form = tiếng Việt | another translation ; the next entry`. When several
 * entries match, the one with the most words wins.
 */
const GLOSSARY = `
money, funding, fund, finance, expenditure = kinh phí | ngân sách | vốn | tỷ đồng
budget = ngân sách | kinh phí ; cost, expense = chi phí | kinh phí ; fee, charge = phí | lệ phí
tax = thuế ; income tax = thuế thu nhập ; loan, credit = tín dụng | vay vốn
investment, invest, investor = đầu tư ; capital = vốn ; subsidy, allowance = trợ cấp | hỗ trợ
incentive, preferential, tax break = ưu đãi ; salary, wage, pay scale = lương
price = giá cả | mức giá | đơn giá ; bonus, reward = khen thưởng | tiền thưởng
fine, penalty, sanction = xử phạt | mức phạt ; revenue, income = thu nhập | doanh thu
productivity = năng suất ; growth, grow, grew, grown = tăng trưởng
gross regional domestic product = GRDP ; value added = giá trị tăng thêm ; export = xuất khẩu
payment, pay, paid = thanh toán | chi trả
cashless payment, cashless, electronic payment, digital payment = không dùng tiền mặt | thanh toán điện tử
bank account, bank = ngân hàng | tài khoản ; account = tài khoản ; insurance = bảo hiểm
citizen, people, resident = người dân | công dân | nhân dân
population = dân số | dân cư | người dân ; adult = người trưởng thành ; child = trẻ em
woman, female = phụ nữ | cán bộ nữ ; young, youth = thanh niên | người trẻ
elderly, old person = người cao tuổi ; household, family = hộ gia đình | hộ dân | các hộ
disabled, disability = khuyết tật ; ethnic minority = dân tộc thiểu số
poor, poverty = hộ nghèo | giảm nghèo ; business, enterprise, company, firm = doanh nghiệp
small and medium = nhỏ và vừa ; startup, start-up = khởi nghiệp ; cooperative = hợp tác xã
trader = nhà đầu tư ; worker, labour, labor, employee = lao động | người lao động
public employee = viên chức ; civil servant = công chức ; official, cadre = cán bộ
leader, leadership, leading official = lãnh đạo ; head, chief = người đứng đầu ; deputy = phó
chair, chairman, chairperson = chủ tịch | chủ trì | trưởng ban ; secretary = bí thư
minister = bộ trưởng ; ministry = bộ ; prime minister = thủ tướng ; department = sở
committee, board = ủy ban ; steering committee = ban chỉ đạo ; council = hội đồng
working group, task force, team = tổ công tác | tổ công nghệ ; association = hiệp hội
union = công đoàn ; police, public security = công an
army, military, defence, defense = quốc phòng | quân đội ; court = tòa án ; front = mặt trận
party = đảng ; party member = đảng viên ; congress = đại hội ; state = nhà nước
state agency, agency, body = cơ quan ; state-owned = nhà nước
public service unit, public unit = đơn vị sự nghiệp ; unit = đơn vị ; office = văn phòng | cơ quan
staff, personnel, headcount = biên chế | nhân sự ; staffing quota, payroll = biên chế
apparatus = bộ máy ; structure = cơ cấu ; merge, merger, merging = sáp nhập | hợp nhất
restructuring, reorganisation, reorganization, rearrangement, restructure = sắp xếp
streamline, streamlining = tinh gọn ; downsize, downsizing = tinh giản
retire, retirement = nghỉ hưu ; early retirement = nghỉ hưu trước tuổi
resign, severance = thôi việc ; recruit, recruitment, hire = tuyển dụng
appoint, appointment = bổ nhiệm ; probation = tập sự ; promote, promotion = nâng ngạch | bổ nhiệm
rotate, rotation = luân chuyển ; discipline, disciplinary = kỷ luật
performance = kết quả | hiệu quả ; assess, assessment, evaluate, evaluation = đánh giá
classify, classification = xếp loại | phân loại
train, training, retrain = đào tạo | bồi dưỡng | tập huấn ; course, class = khóa | lớp
skill = kỹ năng ; digital skill = kỹ năng số ; expert, specialist = chuyên gia
talent, talented = nhân tài | tài năng ; education = giáo dục ; school = trường học | nhà trường
university, college = đại học ; student, pupil = học sinh | sinh viên | người học
teacher, lecturer = giáo viên | giảng viên ; tuition = học phí ; textbook = sách giáo khoa
language = ngôn ngữ ; health = y tế | sức khỏe ; hospital, clinic = bệnh viện | khám chữa bệnh
doctor = bác sĩ ; patient = người bệnh ; health check, check-up, checkup = khám sức khỏe
health record, medical record = hồ sơ sức khỏe | bệnh án ; health insurance = bảo hiểm y tế
medicine, drug = thuốc ; agriculture, farming, farmer = nông nghiệp | nông dân ; rural = nông thôn
urban = đô thị ; city = thành phố ; province = tỉnh ; district = huyện ; commune = xã
ward = phường ; special zone = đặc khu ; village, hamlet = thôn ; neighbourhood = tổ dân phố
region = vùng ; country, nation = quốc gia | cả nước | đất nước | nước dẫn đầu | các nước
national, nationwide = quốc gia | toàn quốc ; local, locality = địa phương
central, centrally = trung ương
area = lĩnh vực | diện tích ; square kilometre, square kilometer = diện tích
free trade zone = khu thương mại tự do ; industrial park, industrial zone = khu công nghiệp
high-tech park = khu công nghệ cao ; land = đất đai ; construction, build, built = xây dựng
housing, house = nhà ở ; environment = môi trường ; climate = khí hậu
water = nguồn nước | cấp nước | tài nguyên nước ; waste = chất thải | rác thải
electricity, power = điện năng | điện lực | năng lượng ; transport, traffic = giao thông
tourism, tourist = du lịch ; culture, cultural = văn hóa ; heritage = di sản ; museum = bảo tàng
sport = thể thao ; press, media, newspaper = báo chí
communication, publicity, awareness = truyền thông | tuyên truyền ; procedure = thủ tục
formality, paperwork = thủ tục | giấy tờ ; application, dossier, file, case file, record = hồ sơ
paper = bản giấy | hồ sơ giấy | giấy tờ ; licence, license, permit = giấy phép | cấp phép
certificate, certification = giấy chứng nhận | chứng nhận
birth certificate, birth registration = khai sinh ; civil status = hộ tịch
household registration, residence = hộ gia đình | hộ dân | các hộ
identity card, id card, identification card = thẻ căn cước | căn cước ; passport = hộ chiếu
form, template = biểu mẫu ; copy = bản sao ; stamp, seal = con dấu ; signature, sign = chữ ký | ký
receive, reception = tiếp nhận ; result = kết quả ; return = trả kết quả
process, processing, handle, settle = giải quyết | xử lý
processing time, response time, turnaround = thời gian giải quyết | thời gian
waiting time = thời gian chờ ; on time = đúng hạn
overdue, late, delay = quá hạn | chậm trễ | trễ hạn ; apology, apologise = xin lỗi
complaint = khiếu nại | phản ánh ; feedback, petition = phản ánh | kiến nghị
hotline = đường dây nóng ; counter, desk = quầy | bộ phận ; service = dịch vụ
online = trực tuyến ; full-process, end-to-end, fully online = toàn trình ; portal = cổng
website, web = trang thông tin | website ; app, mobile = ứng dụng | di động
smartphone, phone = điện thoại ; platform = nền tảng ; system = hệ thống ; software = phần mềm
infrastructure = hạ tầng ; network = mạng ; broadband, fibre, fiber = băng rộng | cáp quang
internet = internet ; cloud, cloud computing = đám mây ; server = máy chủ ; data = dữ liệu
database = cơ sở dữ liệu ; dataset = bộ dữ liệu | tập dữ liệu ; master data = dữ liệu chủ
open data = dữ liệu mở ; data centre, data center = trung tâm dữ liệu
share data, data sharing, sharing = chia sẻ
connect, connection, interoperability, interconnect = kết nối | liên thông
standard, standardise, standardize = tiêu chuẩn | chuẩn hóa ; open standard = tiêu chuẩn mở
architecture = kiến trúc ; digitise, digitize, digitisation, digitization = số hóa
electronic = điện tử ; digital = số
digital signature, electronic signature = chữ ký số | chữ ký điện tử
identification, identity = định danh ; authentication, authenticate = xác thực
artificial intelligence = trí tuệ nhân tạo ; robot = robot | người máy
chip, semiconductor = bán dẫn | chip ; blockchain = chuỗi khối | blockchain
sandbox, pilot, trial = thí điểm | thử nghiệm ; sensor = cảm biến ; camera = camera
label, watermark = gắn nhãn | dấu hiệu ; image, picture = hình ảnh
cyber security, cybersecurity, security = an ninh mạng | an toàn | an ninh
safety, safe = an toàn ; risk, high-risk = rủi ro ; incident, breach, leak = sự cố | vi phạm
violation, violate = vi phạm ; attack = tấn công ; secret, confidential = bí mật
privacy = riêng tư ; consent = đồng ý ; personal = cá nhân ; data subject = chủ thể dữ liệu
controller = bên kiểm soát ; transfer = chuyển giao | chuyển ra | di chuyển
cross-border, abroad, overseas, foreign = xuyên biên giới | nước ngoài
foreigner = người nước ngoài ; minor = trẻ em ; delete, erase, deletion = xóa
store, storage, archive, keep = lưu trữ ; report, notify, notification = báo cáo | thông báo
publish, publication, disclose = công bố | công khai
transparent, transparency = công khai | minh bạch ; corruption = tham nhũng
inspect, inspection, audit, check = kiểm tra | thanh tra
monitor, supervise, supervision, oversight = giám sát | theo dõi
coordinate, coordination, cooperate = phối hợp
responsible, responsibility, accountable = trách nhiệm ; duty, obligation = nghĩa vụ | nhiệm vụ
right = quyền lợi | quyền của | thẩm quyền
competence, authority = thẩm quyền | quyền lợi | quyền của
delegate, delegation, decentralise, decentralize, decentralisation, decentralization = phân cấp | phân quyền
autonomy, autonomous = tự chủ ; task, mission = nhiệm vụ
solution, measure = giải pháp | biện pháp ; objective, goal = mục tiêu
target = chỉ tiêu | mục tiêu ; indicator, index = chỉ số | chỉ tiêu
criterion, criteria = tiêu chí ; score, mark = điểm | điểm số | số điểm | thang điểm
rank, ranking, ranked = xếp hạng | thứ hạng | hạng nhất ; satisfaction, satisfied = hài lòng
survey = khảo sát ; quality = chất lượng ; effective, effectiveness, efficiency = hiệu quả
reduce, reduction, cut, decrease = giảm | cắt giảm ; increase, raise = tăng
simplify, simplification = đơn giản hóa ; abolish, remove, scrap = bãi bỏ
replace, supersede = thay thế ; repeal = bãi bỏ ; amend, amendment = sửa đổi
supplement = bổ sung ; cease, expire, lapse = hết hiệu lực
precede, previous, predecessor = trước đó | trước đây ; transitional, transition = chuyển tiếp
exception, exempt, exemption = miễn giảm | được miễn | ngoại trừ
prohibit, prohibited, ban, forbid, forbidden = cấm | nghiêm cấm
require, requirement, mandatory, compulsory = yêu cầu | bắt buộc ; encourage = khuyến khích
support, assistance, aid = hỗ trợ ; priority, prioritise, prioritize = ưu tiên
viewpoint, perspective = quan điểm ; principle = nguyên tắc ; scope = phạm vi ; vision = tầm nhìn
breakthrough = đột phá ; strategy = chiến lược ; scheme = đề án ; policy = chính sách
mechanism = cơ chế ; institution, institutional = thể chế
law-making, draft law, drafting = xây dựng pháp luật | soạn thảo
legal document = văn bản quy phạm pháp luật ; law = luật | pháp luật ; regulation, rule = quy định
article = điều ; chapter = chương ; clause = khoản ; appendix, annex = phụ lục
definition = định nghĩa | khái niệm ; economy, economic = kinh tế ; society, social = xã hội
innovation, innovative = đổi mới sáng tạo | đổi mới ; science, scientific = khoa học
technology = công nghệ ; research and development = nghiên cứu và phát triển | R&D
research, researcher = nghiên cứu
commercialise, commercialize, commercialisation = thương mại hóa
intellectual property, patent = sở hữu trí tuệ | sáng chế
technology transfer = chuyển giao công nghệ ; product = sản phẩm ; market = thị trường
trade, commerce = thương mại ; e-commerce = thương mại điện tử ; logistics = logistics
industry, industrial = công nghiệp ; procurement, bidding, tender = đấu thầu | mua sắm
public property, public asset, asset = tài sản ; headquarters, building = trụ sở
address, located, location = địa chỉ | trụ sở | đặt tại ; meeting, meet, met = họp
conference = hội nghị ; ceremony, celebrate, celebration = kỷ niệm | tổ chức
anniversary = kỷ niệm ; day = ngày ; hour = giờ ; minute = phút ; month = tháng ; week = tuần
quarter = quý ; working day = ngày làm việc ; deadline = thời hạn | trước ngày
period, term, duration = thời hạn | thời gian | giai đoạn ; group = nhóm
level = cấp độ | các cấp | mức độ ; pillar = trụ cột ; step, phase, stage = bước | giai đoạn
percent, percentage, share, proportion, rate, ratio = tỷ lệ
point = điểm | điểm số | số điểm | thang điểm ; kilometre, kilometer = km
world, global = thế giới ; asia, asean = Châu Á | ASEAN ; smart = thông minh
toolkit, tool = bộ công cụ | công cụ ; plan = kế hoạch ; programme, program = chương trình
campaign, movement = phong trào | chiến dịch ; contest, competition = cuộc thi
community digital team = tổ công nghệ số cộng đồng ; approve, approval = phê duyệt | thông qua
adopt, pass, ratify = thông qua ; vote, favour, favor = tán thành | biểu quyết
deputies = đại biểu ; withdraw, revoke, revocation = rút lại | rút đồng ý | rút khỏi | thu hồi
cancel, annul = hủy bỏ | bị hủy ; suspend, suspension = đình chỉ | tạm dừng
postpone, extend, extension, renew = gia hạn | kéo dài ; comply, compliance = tuân thủ | thực hiện
reply, answer, respond = trả lời | phản hồi ; response = phản hồi | ứng phó
request = yêu cầu | đề nghị ; register, registration, enrol = đăng ký
declare, declaration = khai báo | kê khai ; refund, reimburse = hoàn trả
access = truy cập | tiếp cận ; search, look up = tra cứu
verify, verification, confirm = xác minh | xác nhận ; collect, collection = thu thập
analyse, analyze, analysis = phân tích ; review, appraise, appraisal = thẩm định | rà soát
consult, consultation = lấy ý kiến | tham vấn
propose, proposal, recommend, recommendation = đề xuất | kiến nghị
assign, assignment = phân công | được giao | giao cho ; allocate, allocation = phân bổ | bố trí
spend, spent, spending = khoản chi | mức chi | kinh phí ; save, saving = tiết kiệm
rent, lease = cho thuê | thuê dịch vụ ; buy, bought, purchase = mua sắm | mua bán
sell, sold, sale = mua bán | bán hàng | bán ra ; retail = bán lẻ ; wholesale = bán buôn
produce, production, manufacture, manufacturing = sản xuất ; supply, supplier, provider = cung cấp
import = nhập khẩu ; test, testing = kiểm thử | thử nghiệm ; teach, taught = giảng dạy
learn, learning, study = học tập ; move, relocate = chuyển giao | chuyển ra | di chuyển
employ, employment, job = việc làm ; job position = vị trí việc làm
dismiss, redundant, redundancy, layoff = thôi việc | tinh giản
maternity, pregnant, pregnancy = mang thai | thai sản ; elect, election = bầu cử
represent, representative = đại diện ; attend, participate, participation, join = tham gia
contribute, contribution = đóng góp ; protect, protection = bảo vệ
prevent, prevention = phòng ngừa | ngăn chặn ; recover, recovery = khôi phục | thu hồi
damage, compensation, compensate = thiệt hại | bồi thường
establish, establishment, found = thành lập ; develop, development = phát triển
upgrade, improve, improvement, enhance = nâng cao | cải thiện | nâng cấp
modernise, modernize, modernisation, modernization = hiện đại hóa ; organise, organize = tổ chức
operate, operation = vận hành | hoạt động ; manage, management = quản lý
govern, governance = quản trị ; deliver, delivery = cung cấp | trả kết quả
submit, submission = nộp | trình bộ | trình chính phủ | gửi trình ; post, postal = bưu chính
declaration of assets = kê khai tài sản ; update = cập nhật ; integrate, integration = tích hợp
deploy, deployment, roll out = triển khai ; use, usage, user = sử dụng ; cover, coverage = bao phủ
connected = kết nối ; speed = tốc độ ; gigabyte, bandwidth = băng thông ; mobile network, 5g = 5G
satellite = vệ tinh ; email, e-mail = thư điện tử ; e-government = chính phủ điện tử
e-office = văn phòng điện tử ; work file = hồ sơ công việc ; alliance = liên minh
emergency = khẩn cấp ; disaster = thiên tai ; sub-committee, subcommittee = tiểu ban ; vice = phó
inspector, inspectorate = thanh tra ; prosecutor, procuracy = kiểm sát ; judge = thẩm phán
lawyer, legal aid = luật sư | trợ giúp pháp lý ; notary, notarise, notarize = công chứng
contract = hợp đồng ; marriage, marry = kết hôn ; death = khai tử | tử vong
adoption of children = nuôi con nuôi ; veteran, merit = người có công
pension = lương hưu | hưu trí ; social insurance = bảo hiểm xã hội
social protection, welfare = an sinh xã hội | trợ giúp xã hội ; social housing = nhà ở xã hội
construction permit, building permit = giấy phép xây dựng ; land use, land-use = sử dụng đất
business registration = đăng ký kinh doanh | đăng ký doanh nghiệp
business licence = giấy phép kinh doanh ; customs = hải quan ; bankruptcy = phá sản
competition law = cạnh tranh ; competitiveness = năng lực cạnh tranh ; gdp = GDP ; grdp = GRDP
per capita = bình quân đầu người ; debt = nợ ; deficit = bội chi ; interest rate = lãi suất
stock, bond = cổ phiếu | trái phiếu
digital asset, crypto, cryptocurrency = tài sản số | tiền mã hóa
financial centre, financial center = trung tâm tài chính
renewable, solar, wind = tái tạo | điện mặt trời ; carbon, emission = carbon | phát thải
green = tăng trưởng xanh | chuyển đổi xanh | kinh tế xanh ; forest, forestry = rừng | lâm nghiệp
fishery, fishing, fisherman = thủy sản | ngư dân ; mining, mineral = khoáng sản
road, highway = đường bộ | cao tốc ; railway, metro = đường sắt
airport, aviation = hàng không | sân bay ; port, seaport = cảng ; border = biên giới
island, sea, marine = đảo | kinh tế biển | vùng biển ; investor relations = nhà đầu tư
administrative = hành chính ; administration = hành chính | quản lý ; reform = cải cách
government = chính phủ | chính quyền ; local government = chính quyền địa phương
two-tier, two-level = hai cấp | 2 cấp ; national assembly = quốc hội
people's council = hội đồng nhân dân ; people's committee = ủy ban nhân dân
politburo = bộ chính trị ; constitution, constitutional = hiến pháp ; ethics, ethical = đạo đức
accountability = trách nhiệm giải trình ; waste of resources, wastefulness = lãng phí
red tape = thủ tục ; business condition = điều kiện kinh doanh
sub-licence, conditional business = kinh doanh có điều kiện
administrative unit = đơn vị hành chính ; abbreviation, stand for = viết tắt
political system = hệ thống chính trị ; lifelong learning = học tập suốt đời
digital literacy = kỹ năng số ; volunteer = tình nguyện ; gender, equality = bình đẳng
religion, religious = tôn giáo ; drug abuse, narcotic = ma túy ; food safety = an toàn thực phẩm
vaccine, vaccination = tiêm chủng ; epidemic, disease = dịch bệnh
telemedicine = khám chữa bệnh từ xa ; remote, distance = từ xa
working age, working-age = độ tuổi lao động ; real estate = bất động sản
site, monument, relic = di tích ; field, sector, domain = lĩnh vực | khu vực | ngành
standing = thường trực ; private = tư nhân
private sector, private business, private economy = kinh tế tư nhân
affect, affected = ảnh hưởng | chịu tác động ; stop, halt = dừng | ngừng
dispatch, telegram = công điện ; urgent = khẩn ; shorten, shorter = rút ngắn | cắt giảm
framework = khung pháp lý | khung ; secure = an toàn | bảo mật ; dedicated = chuyên dùng | riêng
dollar, usd = USD ; per head = bình quân đầu người ; mother, father, parent = người mẹ | cha mẹ
yearly, annual, annually, every year = hằng năm | mỗi năm ; medical = y tế | khám bệnh
free of charge, free = miễn phí ; member = thành viên ; legal = pháp lý | pháp luật
back, backed = tán thành ; user satisfaction = hài lòng
everyone, everybody = người dân | mọi người ; reply within = trả lời trong ; political = chính trị
affordable = giá rẻ ; competent authority = cơ quan có thẩm quyền
in charge = phụ trách | chủ trì ; interlinked = liên thông ; lead, led = đứng đầu | dẫn đầu
leading = dẫn đầu | hàng đầu ; advanced = tiên tiến | phát triển
neighbour, neighbouring = láng giềng ; candidate, exam, examination = thi tuyển | ứng viên
oath, gift = quà tặng ; document management, clerical work = văn thư
classified = mật | phân loại ; ordinance, decree-law = pháp lệnh ; circular = thông tư
joint = liên tịch | chung ; effective date = hiệu lực ; entry into force = có hiệu lực
vacancy = vị trí ; subordinate = trực thuộc
administrative centre, administrative center = trung tâm hành chính
public administration service centre = trung tâm phục vụ hành chính công
dissolve, dissolution = giải thể ; continue, continuation = tiếp tục
temporary, interim = tạm thời ; pilot area = nơi thí điểm | thí điểm
working file = hồ sơ công việc ; work records = hồ sơ công việc 
`;

/** An entry: English words in lower case, and their translations. */
export interface GlossaryEntry {
  readonly english: string;
  readonly vietnamese: readonly string[];
}

/** Every entry, one for each English form. */
export function parseGlossary(): GlossaryEntry[] {
  return GLOSSARY.trim()
    .split(/\n| ; /u)
    .flatMap((line) => {
      const [english = '', said = ''] = line.split(' = ');
      const vietnamese = said.split(' | ');
      return english.split(', ').map((one) => ({ english: one, vietnamese }));
    });
}
