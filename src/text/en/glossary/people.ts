/** People, staff, pay, allowances, retirement, discipline. The format is that of `glossary.ts`. */
export const PEOPLE = `
base salary, basic salary, base pay, statutory pay rate, base wage, base-salary = lương cơ sở | mức lương cơ sở
minimum wage = lương tối thiểu ; salary coefficient, pay coefficient, coefficient = hệ số lương | hệ số
salary scale, salary table, pay grade, pay table = bảng lương | thang bảng lương | ngạch lương
salary step, pay step = bậc lương
salary increase, pay rise, pay raise, wage increase = tăng lương | nâng lương
salary reform, wage reform = cải cách tiền lương
current salary, current monthly salary = tiền lương tháng hiện hưởng | lương hiện hưởng
salary bonus, bonus fund = tiền thưởng | quỹ tiền thưởng ; overtime = làm thêm giờ
paid leave, annual leave = nghỉ phép | nghỉ hằng năm
stipend, living allowance = sinh hoạt phí | phụ cấp | trợ cấp ; position allowance = phụ cấp chức vụ
seniority allowance, seniority = thâm niên ; responsibility allowance = phụ cấp trách nhiệm
regional allowance = phụ cấp khu vực ; incentive allowance = phụ cấp ưu đãi
concurrent allowance = phụ cấp kiêm nhiệm
percentage allowance = phụ cấp tính theo tỷ lệ | phụ cấp phần trăm | thâm niên vượt khung
allowance = phụ cấp | trợ cấp | hỗ trợ ; lump sum, lump-sum, one-time, one-off = một lần
one-time allowance, lump-sum allowance, one-off allowance, one-time payment = trợ cấp một lần | trợ cấp
severance allowance, severance pay, severance payment = trợ cấp thôi việc | thôi việc
job-seeking allowance = trợ cấp tìm việc | trợ cấp để tìm việc ; unemployment, unemployed = thất nghiệp
redundancy pay, redundancy payment, redundancy benefit = trợ cấp thôi việc | tinh giản biên chế
benefit = chế độ | trợ cấp | quyền lợi | lợi ích ; entitlement, regime = chế độ
retirement benefit, early retirement benefit, early retirement allowance = nghỉ hưu trước tuổi | trợ cấp hưu trí | chế độ nghỉ hưu
retire early, early retiree, leave early, early leave = nghỉ hưu trước tuổi | nghỉ trước tuổi | nghỉ sớm
retirement age = tuổi nghỉ hưu ; retiree, pensioner = người nghỉ hưu | người hưởng lương hưu | hưu trí
pension rate, pension reduction, pension deduction = tỷ lệ lương hưu | trừ tỷ lệ lương hưu | lương hưu
social insurance contribution, social insurance payment = đóng bảo hiểm xã hội
years of service, working years, length of service = năm công tác | thời gian công tác
resignation, quit, leave the job, leave service = thôi việc | nghỉ việc
laid off, lay off, made redundant, dismissal = thôi việc | tinh giản | buộc thôi việc
staff reduction, payroll reduction, payroll cut, payroll downsizing, reduce staff = tinh giản biên chế
staff cut, job cut, cut staff, workforce reduction = tinh giản biên chế | giảm biên chế
downsizing policy, streamline the payroll, payroll streamlining = tinh giản biên chế
streamlining the apparatus, apparatus streamlining, lean apparatus = tinh gọn bộ máy | tinh gọn
civil service exam, recruitment exam, entrance exam = thi tuyển | kỳ thi tuyển ; cadre, cadres = cán bộ
public official, public officials, officials = cán bộ | cán bộ, công chức
state employee, government employee, government worker, public sector worker = cán bộ, công chức | công chức | viên chức
armed forces = lực lượng vũ trang ; officer = sĩ quan | cán bộ ; soldier = quân nhân | bộ đội
commune cadre, commune official, commune staff = cán bộ xã | cán bộ, công chức cấp xã | cấp xã
work contract, labour contract, labor contract, employment contract = hợp đồng lao động | hợp đồng làm việc
working contract = hợp đồng làm việc ; contract worker, contract staff = hợp đồng lao động | người lao động
rank of civil servants, civil servant rank, grade, professional grade = ngạch công chức | ngạch | bậc nghề nghiệp
senior specialist, senior expert = chuyên viên cao cấp ; principal specialist = chuyên viên chính
professional title, job title = chức danh nghề nghiệp | chức danh
public duty position, leadership position = chức vụ lãnh đạo
rating, rate civil servants, performance rating, performance appraisal, performance assessment = đánh giá, xếp loại | xếp loại | đánh giá
rated, grading = xếp loại | đánh giá ; annual assessment, annual evaluation = đánh giá hằng năm | xếp loại
kpi = KPI | đánh giá ; excellent, outstanding = xuất sắc | hoàn thành xuất sắc
complete the task, fulfil duties, fulfill duties = hoàn thành nhiệm vụ
fail to complete, failed to complete = không hoàn thành nhiệm vụ
disciplinary case, disciplinary action, disciplinary measure = xử lý kỷ luật | kỷ luật
disciplinary time limit = thời hạn xử lý kỷ luật ; statute of limitations, limitation period = thời hiệu
reprimand = khiển trách ; warning, caution = cảnh cáo ; demotion, demote = giáng chức | hạ bậc lương
fired, forced resignation = buộc thôi việc ; bribe, bribery = hối lộ
qualification, diploma, degree, university degree = bằng cấp | bằng đại học | trình độ đào tạo
master's degree, doctorate, phd = thạc sĩ | tiến sĩ ; training course = khóa đào tạo | bồi dưỡng
tuition waiver, tuition-free, free tuition = miễn học phí ; scholarship = học bổng
gifted, high-quality human resources, human resource = nguồn nhân lực | nhân lực | nhân tài
engineer, digital engineer = kỹ sư | nhân lực ; scientist = nhà khoa học
workforce = lực lượng lao động | nhân lực
relocated, relocation, relocate staff = đi làm xa | luân chuyển | di chuyển | chuyển đến
housing support, housing allowance, accommodation, lodging = hỗ trợ nhà ở | thuê nhà | chỗ ở | nhà ở công vụ
official residence, public housing, service housing = nhà ở công vụ
commute, travel support, travel allowance = đi lại | hỗ trợ đi lại
per diem, travel expenses, business trip = công tác phí ; uniform = trang phục
spouse, wife, husband = vợ | chồng ; children under = trẻ em dưới | con dưới
next of kin, relative = thân nhân ; guardian = người giám hộ ; newborn, baby, infant = trẻ sơ sinh | trẻ em
vulnerable, disadvantaged = yếu thế | khó khăn ; near-poor, near poor = cận nghèo ; poor household = hộ nghèo
beneficiary = người thụ hưởng | đối tượng
eligible, eligibility, qualify, qualified = đủ điều kiện | điều kiện | đối tượng | được hưởng
entitled, receive benefits = được hưởng | hưởng
ineligible, not eligible, not entitled = không được hưởng | không thuộc đối tượng
subject of application, applicable subjects, scope of application = đối tượng áp dụng
vietnamese origin, overseas vietnamese, viet kieu = gốc việt | người gốc việt | người việt nam ở nước ngoài
nationality, citizenship = quốc tịch ; stateless = không quốc tịch ; dual nationality = hai quốc tịch
elderly people, senior citizen = người cao tuổi ; job seeker = người tìm việc
money, funding, fund, finance, expenditure = kinh phí | ngân sách | vốn | tỷ đồng
budget = ngân sách | kinh phí ; cost, expense = chi phí | kinh phí ; fee, charge = phí | lệ phí ; tax = thuế
income tax = thuế thu nhập ; loan, credit = tín dụng | vay vốn ; investment, invest, investor = đầu tư
capital = vốn ; subsidy = trợ cấp | hỗ trợ ; incentive, preferential, tax break = ưu đãi
salary, wage, pay scale = lương ; price = giá cả | mức giá | đơn giá
bonus, reward = khen thưởng | tiền thưởng ; fine, penalty, sanction = xử phạt | mức phạt
revenue, income = thu nhập | doanh thu ; productivity = năng suất ; growth, grow, grew, grown = tăng trưởng
gross regional domestic product = GRDP ; value added = giá trị tăng thêm ; export = xuất khẩu
cashless payment, cashless, electronic payment, digital payment = không dùng tiền mặt | thanh toán điện tử
bank account, bank = ngân hàng | tài khoản ; account = tài khoản ; insurance = bảo hiểm
citizen, people, resident = người dân | công dân | nhân dân ; population = dân số | dân cư | người dân
adult = người trưởng thành ; child = trẻ em ; woman, female = phụ nữ | cán bộ nữ
young, youth = thanh niên | người trẻ ; elderly, old person = người cao tuổi
household, family = hộ gia đình | hộ dân | các hộ ; disabled, disability = khuyết tật
ethnic minority = dân tộc thiểu số ; poor, poverty = hộ nghèo | giảm nghèo
business, enterprise, company, firm = doanh nghiệp ; small and medium = nhỏ và vừa
startup, start-up = khởi nghiệp ; cooperative = hợp tác xã ; trader = nhà đầu tư
worker, labour, labor, employee = lao động | người lao động ; public employee = viên chức
civil servant = công chức ; official = cán bộ ; leader, leadership, leading official = lãnh đạo
head, chief = người đứng đầu ; deputy = phó ; chair, chairman, chairperson = chủ tịch | chủ trì | trưởng ban
secretary = bí thư ; minister = bộ trưởng ; ministry = bộ ; prime minister = thủ tướng ; department = sở
committee, board = ủy ban ; steering committee = ban chỉ đạo ; council = hội đồng
working group, task force, team = tổ công tác | tổ công nghệ ; association = hiệp hội ; union = công đoàn
police, public security = công an ; army, military, defence, defense = quốc phòng | quân đội ; court = tòa án
front = mặt trận ; party = đảng ; party member = đảng viên ; congress = đại hội ; state = nhà nước
state agency, agency, body = cơ quan ; state-owned = nhà nước
public service unit, public unit = đơn vị sự nghiệp ; unit = đơn vị ; office = văn phòng | cơ quan
staff, personnel, headcount = biên chế | nhân sự ; staffing quota, payroll = biên chế ; apparatus = bộ máy
structure = cơ cấu ; merge, merging = sáp nhập | hợp nhất
restructuring, reorganisation, reorganization, rearrangement, restructure = sắp xếp
streamline, streamlining = tinh gọn ; downsize, downsizing = tinh giản ; retire, retirement = nghỉ hưu
early retirement = nghỉ hưu trước tuổi ; resign, severance = thôi việc
recruit, recruitment, hire = tuyển dụng ; appoint, appointment = bổ nhiệm ; probation = tập sự
promote, promotion = nâng ngạch | bổ nhiệm ; rotate, rotation = luân chuyển
discipline, disciplinary = kỷ luật ; performance = kết quả | hiệu quả
assess, assessment, evaluate, evaluation = đánh giá ; classify, classification = xếp loại | phân loại
train, training, retrain = đào tạo | bồi dưỡng | tập huấn ; course, class = khóa | lớp ; skill = kỹ năng
digital skill = kỹ năng số ; expert, specialist = chuyên gia ; talent, talented = nhân tài | tài năng
education = giáo dục ; school = trường học | nhà trường ; university, college = đại học
student, pupil = học sinh | sinh viên | người học ; teacher, lecturer = giáo viên | giảng viên
tuition = học phí ; textbook = sách giáo khoa ; language = ngôn ngữ ; health = y tế | sức khỏe
hospital, clinic = bệnh viện | khám chữa bệnh ; doctor = bác sĩ ; patient = người bệnh
health check, check-up, checkup = khám sức khỏe ; health record, medical record = hồ sơ sức khỏe | bệnh án
health insurance = bảo hiểm y tế ; medicine, drug = thuốc
agriculture, farming, farmer = nông nghiệp | nông dân ; rural = nông thôn ; urban = đô thị ; city = thành phố
province = tỉnh ; district = huyện ; commune = xã ; ward = phường ; special zone = đặc khu
village, hamlet = thôn ; neighbourhood = tổ dân phố ; region = vùng
country, nation = quốc gia | cả nước | đất nước | nước dẫn đầu | các nước
national, nationwide = quốc gia | toàn quốc ; local, locality = địa phương ; central, centrally = trung ương
`;
