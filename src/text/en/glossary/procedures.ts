/** Administrative procedures, public services, identity, residence, land, fees. The format is that of `glossary.ts`. */
export const PROCEDURES = `
one-stop, one stop, one-stop office, one-stop unit, one-stop department = một cửa | bộ phận một cửa
one-stop-shop, one stop shop, one-stop shop = một cửa | bộ phận một cửa | cơ chế một cửa
interlinked one-stop, interconnected one-stop, interlinked one-stop shop = một cửa liên thông
service centre, service center, administrative centre for services = trung tâm phục vụ hành chính công | trung tâm
public service centre, public service center, public services center, public services centre = trung tâm phục vụ hành chính công
public administrative service centre, public administrative service center = trung tâm phục vụ hành chính công
public administration centre, public administration center = trung tâm hành chính công
full online, fully online, entirely online, whole-process, wholly online = toàn trình | trực tuyến toàn trình
fully online service, end-to-end online service, full-process online service, end-to-end service = dịch vụ công trực tuyến toàn trình | toàn trình
fully online public service = dịch vụ công trực tuyến toàn trình
partly online, partial online, partially online, partial-process = trực tuyến một phần | một phần
partly online service, partial online service, partially online service = dịch vụ công trực tuyến một phần | một phần
online public service, online service, e-service, digital public service, public e-service = dịch vụ công trực tuyến
national public service portal, national portal, national service portal = cổng dịch vụ công quốc gia
public service portal, service portal = cổng dịch vụ công
online application, apply online, e-application = nộp hồ sơ trực tuyến | hồ sơ trực tuyến
apply, applicant = nộp hồ sơ | hồ sơ | đề nghị | áp dụng ; application form = đơn | tờ khai | biểu mẫu
file code, dossier code, tracking number = mã số hồ sơ
track, check status, application status = tra cứu | tình trạng hồ sơ | theo dõi
supplement documents, additional documents, missing documents = bổ sung hồ sơ
incomplete = chưa đầy đủ | bổ sung ; submit documents, submit a file = nộp hồ sơ | gửi hồ sơ
in person, face to face, directly = trực tiếp ; by post, by mail, postal service = bưu chính
home delivery, deliver home = trả tại nhà | bưu chính
appointment slip, receipt = giấy tiếp nhận hồ sơ | giấy hẹn | biên lai
accept the application, accepted, acceptance = tiếp nhận ; reject, refuse, refusal, turn down, deny = từ chối
late result, overdue file, late application, delayed application = quá hạn | trễ hạn
written apology, apology letter, apologise in writing, apologize in writing = văn bản xin lỗi | xin lỗi
complain, lodge a complaint, complaint letter = phản ánh | khiếu nại | kiến nghị
denunciation, denounce, whistleblower = tố cáo
settle complaints, complaint settlement = giải quyết khiếu nại
complaint handling, handle complaints, complaint-handling, handles complaints = phản ánh, kiến nghị | giải quyết khiếu nại | khiếu nại
call centre, call center, phone line, phone number, contact number = tổng đài | số điện thoại | đường dây nóng
working hours, office hours, opening hours, opening time = giờ làm việc | thời gian làm việc
around the clock = 24/7 | 24 giờ ; cut-off, cutoff = thời hạn | chậm nhất | hạn cuối
time limit, time frame, timeframe, timeline = thời hạn | thời gian
last day, cut-off date, final day = ngày cuối | hạn cuối | trước ngày | thời hạn
processing fee, application fee, administrative fee, service charge = phí, lệ phí | lệ phí | phí
fees and charges, charges and fees = phí, lệ phí
zero fee, zero-fee, no fee, fee-free, without fee = 0 đồng | miễn phí | miễn lệ phí | không thu
waive, waiver, fee exemption, exempt from fees, fee waiver = miễn phí | miễn lệ phí | miễn, giảm
pay online, online payment = thanh toán trực tuyến
administrative procedure, government procedure, admin procedure = thủ tục hành chính
internal procedure, internal administrative procedure = thủ tục hành chính nội bộ | thủ tục nội bộ
procedure control, control of procedures = kiểm soát thủ tục hành chính
cut procedures, cutting procedures, reduce procedures, procedure cuts = cắt giảm thủ tục | cắt giảm
cut red tape, cutting red tape, reduce red tape = cắt giảm thủ tục hành chính | cắt giảm
business line, business sector, conditional business line = ngành, nghề | ngành nghề đầu tư kinh doanh có điều kiện
certified copy, true copy, notarised copy, notarized copy = bản sao chứng thực | chứng thực bản sao
certify, certification of copies, attestation, attest = chứng thực
authenticated copy, electronic copy = bản sao điện tử | bản sao chứng thực
notarisation, notarization = công chứng ; original, original copy = bản chính | bản gốc
criminal record, criminal record certificate, judicial record, police certificate = lý lịch tư pháp | phiếu lý lịch tư pháp
marriage certificate, marriage registration = đăng ký kết hôn | kết hôn ; divorce = ly hôn
death certificate, death registration = khai tử
family record, household book, hukou, family book = sổ hộ khẩu | hộ khẩu
civil registration, vital records, civil status registration = hộ tịch | đăng ký hộ tịch
residence, residency, domicile = cư trú | thường trú
permanent residence, permanent residency = thường trú | đăng ký thường trú ; temporary residence = tạm trú
residence registration, register residence, household registration = đăng ký cư trú | cư trú | thường trú
temporary absence = tạm vắng ; stay notification, lodging notification = thông báo lưu trú | lưu trú
place of residence, residential address = nơi cư trú | nơi ở ; current address = nơi ở hiện tại
identity certificate, certificate of identity = giấy chứng nhận căn cước ; card = thẻ
citizen id card, citizen identification card = thẻ căn cước | căn cước công dân
identity card, id card, national id, national id card, citizen id, citizen identity card = thẻ căn cước | căn cước | căn cước công dân
chip-based id, chip id card, chip-based id card = gắn chip | thẻ căn cước
old id card, people's identity card, 9-digit = chứng minh nhân dân
personal identification number, id number, personal id number = số định danh cá nhân | số định danh
e-id, electronic id, digital id, digital identity, electronic identity = định danh điện tử | căn cước điện tử
electronic identity card, e-id card, digital id card = căn cước điện tử
electronic identification account, electronic identity account, e-id account, vneid account = tài khoản định danh điện tử | tài khoản định danh
level 1, level one = mức độ 1 | mức 1 | mức độ 01
level 2, level two, second level = mức độ 2 | mức 2 | mức độ 02
level-2 account, level 2 account, level two account = tài khoản định danh mức độ 2 | mức độ 2 | mức độ 02
biometric, fingerprint, face recognition, facial = sinh trắc học | vân tay | khuôn mặt ; iris = mống mắt
lost, lose, stolen, loss = mất | bị mất ; reissue, re-issue, reissuance, replacement card = cấp lại
lock, unlock = khóa | mở khóa
lock the account, deactivate, disable = khóa tài khoản | khóa căn cước điện tử | khóa
activate, activation = kích hoạt ; log in, login, sign in, log on = đăng nhập ; password = mật khẩu
otp = OTP
renew the card, change the card, card renewal, renew id card, renew identity card = đổi thẻ căn cước | cấp đổi | đổi thẻ
renew = gia hạn | cấp đổi | đổi thẻ | đổi | kéo dài ; renewal = gia hạn | cấp đổi | đổi thẻ | đổi
expire, expiry, expiration = hết hạn | hết hiệu lực | hết giá trị sử dụng
old card, old certificate, old licence, old license = cũ | đã cấp | tiếp tục
remain valid, stay valid, keep valid = tiếp tục có giá trị | còn giá trị | tiếp tục
driving licence, driver's licence, driving license, driver's license = giấy phép lái xe
vehicle registration, car registration = đăng ký xe ; work permit = giấy phép lao động
visa = thị thực | visa
land certificate, red book, land use right certificate, land title, title deed = giấy chứng nhận quyền sử dụng đất | giấy chứng nhận | sổ đỏ
land registration = đăng ký đất đai ; land registration office = văn phòng đăng ký đất đai
land power, land powers = thẩm quyền đất đai | đất đai ; land price = giá đất | bảng giá đất
land rent = tiền thuê đất ; land recovery, land acquisition, expropriation = thu hồi đất
household business, business household, family business = hộ kinh doanh
investment registration = đăng ký đầu tư ; certificate of origin = xuất xứ | giấy chứng nhận xuất xứ
customs broker, customs brokerage = đại lý hải quan | đại lý làm thủ tục hải quan
rental agreement, lease contract, tenancy agreement = hợp đồng thuê nhà | hợp đồng cho thuê | thuê nhà
transport licence, transport license = giấy phép vận tải | kinh doanh vận tải ; multimodal = đa phương thức
document required, required documents, papers needed, documents needed = thành phần hồ sơ | giấy tờ | hồ sơ
ask citizens for papers, require papers again, papers again = yêu cầu nộp lại | không được yêu cầu
scan, scanned, scanner = số hóa | quét ; digitised result, electronic result, e-result = kết quả điện tử
personal data store, data wallet = kho dữ liệu ; wifi, wi-fi = wifi ; free wifi = wifi miễn phí | wifi
ask again, re-enter = nhập lại | cung cấp lại ; make an appointment, book an appointment = đặt lịch | hẹn
area = lĩnh vực | diện tích ; square kilometre, square kilometer = diện tích
free trade zone = khu thương mại tự do ; industrial park, industrial zone = khu công nghiệp
high-tech park = khu công nghệ cao ; land = đất đai ; construction, build, built = xây dựng
housing, house = nhà ở ; environment = môi trường ; climate = khí hậu
water = nguồn nước | cấp nước | tài nguyên nước ; waste = chất thải | rác thải
electricity = điện năng | điện lực | năng lượng ; transport, traffic = giao thông ; tourism, tourist = du lịch
culture, cultural = văn hóa ; heritage = di sản ; museum = bảo tàng ; sport = thể thao
press, media, newspaper = báo chí ; communication, publicity, awareness = truyền thông | tuyên truyền
procedure = thủ tục ; formality, paperwork = thủ tục | giấy tờ
application, dossier, file, case file, record = hồ sơ ; paper = bản giấy | hồ sơ giấy | giấy tờ
licence, license, permit = giấy phép | cấp phép ; certificate, certification = giấy chứng nhận | chứng nhận
birth certificate, birth registration = khai sinh ; civil status = hộ tịch
identification card = thẻ căn cước | căn cước ; passport = hộ chiếu ; form, template = biểu mẫu
copy = bản sao ; stamp, seal = con dấu ; signature, sign = chữ ký | ký ; receive, reception = tiếp nhận
result = kết quả ; return = trả kết quả ; process, processing, handle, settle = giải quyết | xử lý
processing time, response time, turnaround = thời gian giải quyết | thời gian ; waiting time = thời gian chờ
on time = đúng hạn ; overdue, late, delay = quá hạn | chậm trễ | trễ hạn ; apology, apologise = xin lỗi
complaint = khiếu nại | phản ánh ; feedback, petition = phản ánh | kiến nghị ; hotline = đường dây nóng
counter, desk = quầy | bộ phận ; service = dịch vụ ; online = trực tuyến
full-process, end-to-end = toàn trình ; portal = cổng ; website, web = trang thông tin | website
app, mobile = ứng dụng | di động ; smartphone, phone = điện thoại ; platform = nền tảng ; system = hệ thống
software = phần mềm ; infrastructure = hạ tầng ; network = mạng
broadband, fibre, fiber = băng rộng | cáp quang ; internet = internet ; cloud, cloud computing = đám mây
server = máy chủ ; data = dữ liệu ; database = cơ sở dữ liệu ; dataset = bộ dữ liệu | tập dữ liệu
master data = dữ liệu chủ ; open data = dữ liệu mở ; data centre, data center = trung tâm dữ liệu
share data, data sharing, sharing = chia sẻ
connect, connection, interoperability, interconnect = kết nối | liên thông
standard, standardise, standardize = tiêu chuẩn | chuẩn hóa ; open standard = tiêu chuẩn mở
architecture = kiến trúc ; digitise, digitize, digitisation, digitization = số hóa ; electronic = điện tử
digital = số ; digital signature, electronic signature = chữ ký số | chữ ký điện tử
identification, identity = định danh ; authentication, authenticate = xác thực
artificial intelligence = trí tuệ nhân tạo ; robot = robot | người máy ; chip, semiconductor = bán dẫn | chip
blockchain = chuỗi khối | blockchain ; sandbox, pilot, trial = thí điểm | thử nghiệm ; sensor = cảm biến
camera = camera ; label, watermark = gắn nhãn | dấu hiệu ; image, picture = hình ảnh
cyber security, cybersecurity, security = an ninh mạng | an toàn | an ninh ; safety, safe = an toàn
risk, high-risk = rủi ro ; incident, breach, leak = sự cố | vi phạm ; violation, violate = vi phạm
attack = tấn công ; secret, confidential = bí mật ; privacy = riêng tư ; consent = đồng ý ; personal = cá nhân
data subject = chủ thể dữ liệu ; controller = bên kiểm soát ; transfer = chuyển giao | chuyển ra | di chuyển
cross-border, abroad, overseas, foreign = xuyên biên giới | nước ngoài ; foreigner = người nước ngoài
minor = trẻ em ; delete, erase, deletion = xóa ; store, storage, archive = lưu trữ
report, notify, notification = báo cáo | thông báo ; publish, publication, disclose = công bố | công khai
transparent, transparency = công khai | minh bạch ; corruption = tham nhũng
`;
