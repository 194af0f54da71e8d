/** Digital transformation, data, signatures, security, artificial intelligence. The format is that of `glossary.ts`. */
export const DIGITAL = `
computerisation, computerization, informatisation, informatization = tin học hóa
digital government, e-gov = chính phủ số | chính phủ điện tử ; digital local government = chính quyền số
digital economy = kinh tế số ; digital society = xã hội số ; digital technology, digital tech = công nghệ số
digital technology industry = công nghiệp công nghệ số ; digital platform = nền tảng số
digital infrastructure = hạ tầng số ; digital data = dữ liệu số
digital transformation index = chỉ số chuyển đổi số | DTI ; strategic technology = công nghệ chiến lược
digital human resource, digital workforce = nhân lực số | nhân lực ; digital culture = văn hóa số
open government data, open data of state agencies = dữ liệu mở
shared data, data in common use = dữ liệu dùng chung ; national database = cơ sở dữ liệu quốc gia
population database, national population database = cơ sở dữ liệu quốc gia về dân cư | dữ liệu dân cư
specialised database, specialized database = cơ sở dữ liệu chuyên ngành
key database, core database = cơ sở dữ liệu trọng điểm | cơ sở dữ liệu
national data centre, national data center = trung tâm dữ liệu quốc gia
data exchange, data marketplace, data market, data trading floor = sàn dữ liệu | thị trường dữ liệu
data strategy = chiến lược dữ liệu ; big data = dữ liệu lớn
data governance, data management = quản trị dữ liệu | quản lý dữ liệu ; data quality = chất lượng dữ liệu
data processing = xử lý dữ liệu ; data protection = bảo vệ dữ liệu ; personal data = dữ liệu cá nhân
sensitive personal data, sensitive data = dữ liệu cá nhân nhạy cảm | nhạy cảm
basic personal data = dữ liệu cá nhân cơ bản ; personal data protection = bảo vệ dữ liệu cá nhân
cross-border transfer, cross-border data transfer, transfer abroad, data transfer abroad = chuyển dữ liệu | xuyên biên giới | chuyển ra nước ngoài
data request, request of the data subject = yêu cầu của chủ thể dữ liệu | yêu cầu
data controller = bên kiểm soát ; data processor, processor = bên xử lý
impact assessment = đánh giá tác động ; withdraw consent = rút lại sự đồng ý | rút đồng ý
trading personal data, buying and selling, buy and sell, sell personal data, selling personal data = mua, bán | mua bán
illegal, unlawful, illegally = trái phép | trái pháp luật | vi phạm
encrypt, encryption, cryptography = mã hóa | mật mã ; private key, secret key = khóa bí mật
public key = khóa công khai ; digital certificate = chứng thư số | chứng thư chữ ký số | chứng thư
e-signature, esignature = chữ ký điện tử ; digital sign, digitally signed, sign digitally = ký số | chữ ký số
trust service, trusted service = dịch vụ tin cậy ; timestamp = dấu thời gian
data message = thông điệp dữ liệu ; electronic contract, e-contract = hợp đồng điện tử
electronic transaction, e-transaction = giao dịch điện tử
electronic document, e-document = văn bản điện tử | tài liệu điện tử
document exchange, document hub, document exchange hub = trục liên thông văn bản
national document exchange = trục liên thông văn bản quốc gia
legally valid, legal validity, legal value, legal effect = giá trị pháp lý | có giá trị
handwritten, handwritten signature = ký tay | chữ ký tay ; paper contract = hợp đồng giấy
information system = hệ thống thông tin ; security level, information security level = cấp độ an toàn | cấp độ
information security, cyber information security = an toàn thông tin
cyber attack, cyberattack, hacker, hack = tấn công mạng ; social network, social media = mạng xã hội
fake news, misinformation, rumour, rumor = tin giả | sai sự thật
ai system, high-risk ai, ai model = hệ thống trí tuệ nhân tạo | trí tuệ nhân tạo ; deployer = bên triển khai
developer = nhà phát triển | bên phát triển ; chatbot, virtual assistant = trợ lý ảo | chatbot
generative = tạo sinh ; deepfake = giả mạo ; machine learning = học máy
regulatory sandbox = thử nghiệm có kiểm soát | cơ chế thử nghiệm
internet of things, iot = internet vạn vật | IoT
smart city, smart urban = đô thị thông minh | thành phố thông minh
ioc, operations centre, operations center = trung tâm điều hành | giám sát, điều hành
online meeting, video conference = họp trực tuyến ; paperless = không giấy tờ | phi giấy tờ
source code, open source, open-source = mã nguồn | mã nguồn mở ; ipv6 = IPv6 ; bandwidth = băng thông
digital literacy, digital literacy for all = bình dân học vụ số | kỹ năng số
digital inclusion = không ai bị bỏ lại ; digital skills framework, skills framework = khung kỹ năng số
digital product = sản phẩm công nghệ số
virtual asset, crypto asset, cryptoasset, cryptocurrency asset = tài sản mã hóa | tài sản số
it outsourcing, hire it services, it service = thuê dịch vụ công nghệ thông tin
information technology = công nghệ thông tin
integration platform, sharing platform, lgsp, ndxp = nền tảng tích hợp, chia sẻ dữ liệu | LGSP | NDXP
computerise, computerize = tin học hóa
fully digital, digital-only = toàn bộ trên môi trường số | môi trường số
electronic environment, digital environment, cyberspace, online environment = môi trường điện tử | môi trường mạng | môi trường số
innovative startup, startup company = khởi nghiệp sáng tạo | khởi nghiệp đổi mới sáng tạo | doanh nghiệp khởi nghiệp
venture capital, venture fund = đầu tư mạo hiểm ; incubator = vườn ươm
deductible, deduct, deduction = được trừ | khấu trừ | tính vào chi phí
research cost = nghiên cứu và phát triển | R&D
`;
