/** Other fields that documents of the administration touch, and everyday verbs. The format is that of `glossary.ts`. */
export const OTHER_FIELDS = `
covered by, covered = đối tượng | áp dụng | bao phủ ; provincial = cấp tỉnh | tỉnh
leave = nghỉ | thôi việc | rời ; lead, led, leading role = chủ trì | đứng đầu | dẫn đầu
pay, paid, payment = thanh toán | chi trả | trả
end-to-end online public service, fully online administrative service = dịch vụ công trực tuyến toàn trình
digital citizens, digital citizen = công dân số ; core = cốt lõi | trọng tâm
admit, admitted, admission = tiếp nhận | tuyển ; information, info = thông tin
rely on, based on = dựa trên | căn cứ ; effect on, impact = tác động | ảnh hưởng ; addition = thêm | cộng
vocational education, vocational training, vocational school = giáo dục nghề nghiệp | dạy nghề
health insurance card = thẻ bảo hiểm y tế
universal health insurance, universal coverage = bảo hiểm y tế toàn dân
hospital fee, medical fee, hospital fees = viện phí
public hospital = bệnh viện công | đơn vị sự nghiệp công lập ; cost of living = chi phí sinh hoạt
car, service car, vehicle = xe ô tô | xe ; office equipment = trang thiết bị
certificate of business, enterprise registration = đăng ký doanh nghiệp
state enterprise, soe, state-owned enterprise = doanh nghiệp nhà nước ; household firm = hộ kinh doanh
foreign investment, fdi, foreign investor = đầu tư nước ngoài | nhà đầu tư nước ngoài
tax exemption = miễn thuế ; tax reduction = giảm thuế ; presumptive tax, lump-sum tax = thuế khoán
value added tax, vat = thuế giá trị gia tăng ; green growth = tăng trưởng xanh
growth target, growth rate = tốc độ tăng trưởng | tăng trưởng ; international integration = hội nhập quốc tế
intelligence = trí tuệ ; growth model = mô hình tăng trưởng ; public investment = đầu tư công
state budget = ngân sách nhà nước ; autonomous budget, autonomous fund = kinh phí tự chủ | giao tự chủ
budget allocation = phân bổ ngân sách ; free trade agreement = hiệp định thương mại tự do
high technology, high-tech, hi-tech = công nghệ cao ; nuclear = hạt nhân | nguyên tử
housing development = phát triển nhà ở ; climate change = biến đổi khí hậu
fire safety, fire prevention, firefighting = phòng cháy ; traffic safety = an toàn giao thông
quality management = quản lý chất lượng ; standard of living = mức sống ; legal records, archive law = lưu trữ
press card = thẻ nhà báo ; volunteer, voluntary = tự nguyện | tình nguyện ; ethnic group = dân tộc
age, ages, years old = tuổi | độ tuổi ; sex = giới tính ; full name = họ tên | tên ; photo, photograph = ảnh
driver = lái xe ; house ownership = quyền sở hữu nhà ở | sở hữu nhà ; petition letter, letter = đơn | thư
newspaper article = bài báo ; radio, television = phát thanh | truyền hình
holiday, public holiday, day off = ngày nghỉ | nghỉ lễ ; tet, lunar new year = tết
campaign, movement = phong trào | chiến dịch ; contest, competition = cuộc thi
community digital team = tổ công nghệ số cộng đồng ; approve, approval = phê duyệt | thông qua
adopt, pass, ratify = thông qua ; vote, favour, favor = tán thành | biểu quyết ; deputies = đại biểu
withdraw, revoke, revocation = rút lại | rút đồng ý | rút khỏi | thu hồi ; cancel, annul = hủy bỏ | bị hủy
suspend, suspension = đình chỉ | tạm dừng ; postpone, extend, extension = gia hạn | kéo dài
comply, compliance = tuân thủ | thực hiện ; reply, answer, respond = trả lời | phản hồi
response = phản hồi | ứng phó ; request = yêu cầu | đề nghị ; register, registration, enrol = đăng ký
declare, declaration = khai báo | kê khai ; refund, reimburse = hoàn trả ; access = truy cập | tiếp cận
search, look up = tra cứu ; verify, verification, confirm = xác minh | xác nhận
collect, collection = thu thập ; analyse, analyze, analysis = phân tích
review, appraise, appraisal = thẩm định | rà soát ; consult, consultation = lấy ý kiến | tham vấn
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
damage, compensation, compensate = thiệt hại | bồi thường ; establish, establishment, found = thành lập
develop, development = phát triển ; upgrade, improve, improvement, enhance = nâng cao | cải thiện | nâng cấp
modernise, modernize, modernisation, modernization = hiện đại hóa ; organise, organize = tổ chức
operate, operation = vận hành | hoạt động ; manage, management = quản lý ; governance = quản trị
deliver, delivery = cung cấp | trả kết quả ; submit, submission = nộp | trình bộ | trình chính phủ | gửi trình
post, postal = bưu chính ; declaration of assets = kê khai tài sản ; update = cập nhật
integrate, integration = tích hợp ; deploy, deployment, roll out = triển khai ; use, usage, user = sử dụng
cover, coverage = bao phủ ; connected = kết nối ; speed = tốc độ ; gigabyte = băng thông
mobile network, 5g = 5G ; satellite = vệ tinh ; email, e-mail = thư điện tử ; e-government = chính phủ điện tử
e-office = văn phòng điện tử ; work file = hồ sơ công việc ; alliance = liên minh ; emergency = khẩn cấp
disaster = thiên tai ; sub-committee, subcommittee = tiểu ban ; vice = phó
inspector, inspectorate = thanh tra ; prosecutor, procuracy = kiểm sát ; judge = thẩm phán
lawyer, legal aid = luật sư | trợ giúp pháp lý ; notary, notarise, notarize = công chứng ; contract = hợp đồng
marriage, marry = kết hôn ; death = khai tử | tử vong ; adoption of children = nuôi con nuôi
veteran, merit = người có công ; pension = lương hưu | hưu trí ; social insurance = bảo hiểm xã hội
social protection, welfare = an sinh xã hội | trợ giúp xã hội ; social housing = nhà ở xã hội
business registration = đăng ký kinh doanh | đăng ký doanh nghiệp ; business licence = giấy phép kinh doanh
customs = hải quan ; bankruptcy = phá sản ; competition law = cạnh tranh
competitiveness = năng lực cạnh tranh ; gdp = GDP ; grdp = GRDP ; per capita = bình quân đầu người ; debt = nợ
deficit = bội chi ; interest rate = lãi suất ; stock, bond = cổ phiếu | trái phiếu
digital asset, crypto, cryptocurrency = tài sản số | tiền mã hóa
financial centre, financial center = trung tâm tài chính ; renewable, solar, wind = tái tạo | điện mặt trời
carbon, emission = carbon | phát thải ; green = tăng trưởng xanh | chuyển đổi xanh | kinh tế xanh
forest, forestry = rừng | lâm nghiệp ; fishery, fishing, fisherman = thủy sản | ngư dân
mining, mineral = khoáng sản ; road, highway = đường bộ | cao tốc ; railway, metro = đường sắt
airport, aviation = hàng không | sân bay ; port, seaport = cảng ; border = biên giới
island, sea, marine = đảo | kinh tế biển | vùng biển ; investor relations = nhà đầu tư
administrative = hành chính ; administration = hành chính | quản lý ; reform = cải cách
government = chính phủ | chính quyền ; local government = chính quyền địa phương
two-tier, two-level = hai cấp | 2 cấp ; national assembly = quốc hội ; people's council = hội đồng nhân dân
people's committee = ủy ban nhân dân ; politburo = bộ chính trị ; constitution, constitutional = hiến pháp
ethics, ethical = đạo đức ; accountability = trách nhiệm giải trình
waste of resources, wastefulness = lãng phí ; red tape = thủ tục ; business condition = điều kiện kinh doanh
sub-licence, conditional business = kinh doanh có điều kiện ; administrative unit = đơn vị hành chính
abbreviation = viết tắt ; political system = hệ thống chính trị ; lifelong learning = học tập suốt đời
gender, equality = bình đẳng ; religion, religious = tôn giáo ; drug abuse, narcotic = ma túy
food safety = an toàn thực phẩm ; vaccine, vaccination = tiêm chủng ; epidemic, disease = dịch bệnh
telemedicine = khám chữa bệnh từ xa ; remote, distance = từ xa ; working age, working-age = độ tuổi lao động
real estate = bất động sản ; site, monument, relic = di tích
field, sector, domain = lĩnh vực | khu vực | ngành ; standing = thường trực ; private = tư nhân
private sector, private business, private economy = kinh tế tư nhân
affect, affected = ảnh hưởng | chịu tác động ; stop, halt = dừng | ngừng ; dispatch, telegram = công điện
urgent = khẩn ; shorten, shorter = rút ngắn | cắt giảm ; framework = khung pháp lý | khung
secure = an toàn | bảo mật ; dedicated = chuyên dùng | riêng ; dollar, usd = USD
per head = bình quân đầu người ; mother, father, parent = người mẹ | cha mẹ
yearly, annual, annually, every year = hằng năm | mỗi năm ; medical = y tế | khám bệnh
free of charge, free = miễn phí ; member = thành viên ; legal = pháp lý | pháp luật ; back, backed = tán thành
user satisfaction = hài lòng ; everyone = người dân | mọi người ; reply within = trả lời trong
political = chính trị ; affordable = giá rẻ ; competent authority = cơ quan có thẩm quyền
in charge = phụ trách | chủ trì ; interlinked = liên thông ; leading = dẫn đầu | hàng đầu
advanced = tiên tiến | phát triển ; neighbour, neighbouring = láng giềng
candidate, exam, examination = thi tuyển | ứng viên ; oath, gift = quà tặng
document management, clerical work = văn thư ; classified = mật | phân loại
ordinance, decree-law = pháp lệnh ; circular = thông tư ; joint = liên tịch | chung
effective date = hiệu lực ; entry into force = có hiệu lực ; vacancy = vị trí ; subordinate = trực thuộc
administrative centre, administrative center = trung tâm hành chính
public administration service centre = trung tâm phục vụ hành chính công ; dissolve, dissolution = giải thể
continue, continuation = tiếp tục ; temporary, interim = tạm thời ; pilot area = nơi thí điểm | thí điểm
working file = hồ sơ công việc ; work records = hồ sơ công việc
`;
