/** Documents, effect, duties, sanctions, indices, plans. The format is that of `glossary.ts`. */
export const LAW = `
normative document, legal normative document, legal normative documents, normative legal act, legislation = văn bản quy phạm pháp luật
administrative document = văn bản hành chính
document number, number and symbol = số hiệu văn bản | số, ký hiệu
clerical, records management, recordkeeping, document work = văn thư | công tác văn thư
font, typeface, font size, letter size = phông chữ | cỡ chữ ; margin, line spacing = căn lề | khoảng cách dòng
paper format, document format, format of documents, presentation format = thể thức | thể thức văn bản | khổ giấy
paper size = khổ giấy ; type of document, types of administrative documents = loại văn bản
official letter = công văn ; written request = văn bản đề nghị ; directive = chỉ thị ; conclusion = kết luận
in force, enter into force, come into force, came into force, take effect, took effect = có hiệu lực
go into effect, come into effect, start to apply, applied from = có hiệu lực | áp dụng từ
no longer in force, cease to be effective, lose effect, invalid, void = hết hiệu lực
valid, validity = hiệu lực | giá trị ; still valid, still effective = còn hiệu lực | còn giá trị
retroactive = hồi tố | hiệu lực trở về trước ; abolition = bãi bỏ | bỏ ; elaborate = quy định chi tiết
guide, guidance, guideline = hướng dẫn ; detailed guidance = quy định chi tiết | hướng dẫn
implementing decree, guiding decree = quy định chi tiết | hướng dẫn thi hành ; draft = dự thảo | soạn thảo
promulgate, promulgation = ban hành ; sign off, countersign = ký
legal basis, legal ground = căn cứ | căn cứ pháp lý ; permitted, permission = được phép | cho phép
must not, may not, not allowed = không được | cấm
prohibited act, prohibited acts, banned act = hành vi bị nghiêm cấm | nghiêm cấm
act, behaviour, behavior = hành vi
administrative fine, administrative sanction, administrative penalty, administrative violation = xử phạt vi phạm hành chính | phạt hành chính | xử phạt
maximum fine, highest fine, max fine, top fine = mức phạt tối đa | phạt tiền tối đa | mức phạt
fined, fine level, level of fine = phạt tiền | mức phạt | bị phạt
criminal liability, prosecute, prosecution, jail, prison = trách nhiệm hình sự | hình sự | tù
double, twice = gấp đôi | 2 lần ; tenfold, ten times = 10 lần ; times the revenue = lần khoản thu
individual = cá nhân ; organisations and individuals, organizations and individuals = tổ chức, cá nhân
natural person = cá nhân ; legal entity, legal person = pháp nhân
legal representative = người đại diện theo pháp luật | đại diện
power = quyền hạn | thẩm quyền | điện năng | điện lực | năng lượng ; powers = quyền hạn | thẩm quyền
jurisdiction = thẩm quyền | phạm vi ; right and obligation, rights and obligations = quyền và nghĩa vụ
human rights = quyền con người ; condition, requirement for = điều kiện ; circumstance = trường hợp
subject to = đối tượng ; general provision = quy định chung
implementation provision, final provision = điều khoản thi hành
transitional provision = chuyển tiếp | điều khoản chuyển tiếp
amend the constitution, constitutional amendment = sửa đổi hiến pháp
decision maker, who decides = quyết định ; set up, setting up = thành lập
guide implementation = hướng dẫn thực hiện ; govern = quy định | điều chỉnh | quản trị
regulate = quy định | điều chỉnh ; supervise = giám sát | quản lý | theo dõi ; oversee = giám sát | quản lý
operator = vận hành | quản lý ; preside, take the lead, lead agency = chủ trì ; coordinate with = phối hợp
entrusted, authorise, authorize, authorization, authorisation = ủy quyền
devolve, devolution = phân cấp | phân quyền
top, topped, first place, ranked first, came first = đứng đầu | dẫn đầu | hạng 1 | hạng nhất | xếp thứ nhất
bottom, last place, ranked last = cuối bảng | thấp nhất | xếp cuối
highest, best performing = cao nhất | đứng đầu | dẫn đầu ; lowest, worst = thấp nhất | cuối bảng
second place, runner-up = thứ hai | thứ 2 | hạng 2 ; drop, dropped, fell, fall = giảm | tụt
rise, rose, climbed, jump = tăng | vươn lên ; dimension = lĩnh vực | nội dung | trục nội dung
sub-index, component index, component = chỉ số thành phần | thành phần
scale, 100-point scale, point scale = thang điểm ; reach, attain, achieve, achievement = đạt
at least = tối thiểu | ít nhất ; at most, max = tối đa | không quá ; less than, under the age = dưới
more than, exceed = trên | vượt | quá ; between = từ ; within days, days from = trong thời hạn | ngày kể từ
immediately, at once = ngay ; extend the deadline, extension of time = gia hạn
business day, work day, workday, working days = ngày làm việc ; first quarter = quý i
half year, first half = 6 tháng | nửa đầu năm ; beginning of the year = đầu năm
end of the year, year end = cuối năm ; five-year, five years = 5 năm | năm năm ; decade, ten years = 10 năm
mid-term = trung hạn | giữa kỳ ; roadmap, schedule = lộ trình ; milestone = mốc | thời điểm
fully operating, fully operational, come into operation = đi vào hoạt động | hoạt động
begin, commence, start operating = bắt đầu ; finish, terminate, termination = kết thúc | chấm dứt
complete, completion = hoàn thành ; keep = duy trì | giữ nguyên | bảo lưu | lưu trữ
maintain, retain = duy trì | giữ nguyên | bảo lưu ; transfer of powers = chuyển giao | phân cấp
hand over, handover, taken over, take over = bàn giao | chuyển giao | tiếp nhận ; rate, ratio = tỷ lệ
share = tỷ lệ | tỷ trọng | chia sẻ ; proportion = tỷ lệ | tỷ trọng ; benefit of, advantage = lợi ích
meaning, significance = ý nghĩa ; slogan, motto = phương châm | khẩu hiệu | chủ đề ; theme = chủ đề
orientation, direction = định hướng | phương hướng ; viewpoint, guiding principle = quan điểm
content, contents = nội dung ; area of reform, areas of reform, reform area = nội dung cải cách | lĩnh vực
group of tasks, work group = nhóm nhiệm vụ | nhóm việc | nhóm ; category = loại | nhóm | danh mục
list of, catalogue, catalog = danh mục | danh sách
resolution of obstacles, bottleneck, obstacle = điểm nghẽn | vướng mắc
calculate, calculation, compute, computed = tính | cách tính ; formula = công thức | cách tính
verify identity, identity verification = xác thực | xác minh danh tính | xác nhận ; talk about = đề cập | nêu
slow, slowness = chậm | chậm trễ ; compare = so sánh ; press law, refuse to answer = từ chối trả lời | từ chối
press conference = họp báo ; inspect, inspection, audit, check = kiểm tra | thanh tra
monitor, supervision, oversight = giám sát | theo dõi ; coordinate, coordination, cooperate = phối hợp
responsible, responsibility, accountable = trách nhiệm ; duty, obligation = nghĩa vụ | nhiệm vụ
right = quyền lợi | quyền của | thẩm quyền ; competence = thẩm quyền | quyền lợi | quyền của
delegate, delegation, decentralise, decentralize, decentralisation, decentralization = phân cấp | phân quyền
autonomy, autonomous = tự chủ ; task, mission = nhiệm vụ ; solution, measure = giải pháp | biện pháp
objective, goal = mục tiêu ; target = chỉ tiêu | mục tiêu ; indicator, index = chỉ số | chỉ tiêu
criterion, criteria = tiêu chí ; score, mark = điểm | điểm số | số điểm | thang điểm
rank, ranking, ranked = xếp hạng | thứ hạng | hạng nhất ; satisfaction, satisfied = hài lòng
survey = khảo sát ; quality = chất lượng ; effective, effectiveness, efficiency = hiệu quả
reduce, reduction, cut, decrease = giảm | cắt giảm ; increase, raise = tăng
simplify, simplification = đơn giản hóa ; abolish, remove, scrap = bãi bỏ | bỏ ; replace, supersede = thay thế
repeal = bãi bỏ ; amend, amendment = sửa đổi ; supplement = bổ sung ; cease, lapse = hết hiệu lực
precede, previous, predecessor = trước đó | trước đây ; transitional, transition = chuyển tiếp
exception, exempt, exemption = miễn giảm | được miễn | ngoại trừ
prohibit, prohibited, ban, forbid, forbidden = cấm | nghiêm cấm
require, requirement, mandatory, compulsory = yêu cầu | bắt buộc ; encourage = khuyến khích
support, assistance, aid = hỗ trợ ; priority, prioritise, prioritize = ưu tiên ; perspective = quan điểm
principle = nguyên tắc ; scope = phạm vi ; vision = tầm nhìn ; breakthrough = đột phá ; strategy = chiến lược
scheme = đề án ; policy = chính sách ; mechanism = cơ chế ; institutional = thể chế
law-making, draft law, drafting = xây dựng pháp luật | soạn thảo ; legal document = văn bản quy phạm pháp luật
law = luật | pháp luật ; regulation, rule = quy định ; article = điều ; chapter = chương ; clause = khoản
appendix, annex = phụ lục ; definition = định nghĩa | khái niệm ; economy, economic = kinh tế
society, social = xã hội ; innovation, innovative = đổi mới sáng tạo | đổi mới
science, scientific = khoa học ; technology = công nghệ
research and development = nghiên cứu và phát triển | R&D ; research, researcher = nghiên cứu
commercialise, commercialize, commercialisation = thương mại hóa
intellectual property, patent = sở hữu trí tuệ | sáng chế ; technology transfer = chuyển giao công nghệ
product = sản phẩm ; market = thị trường ; trade, commerce = thương mại ; e-commerce = thương mại điện tử
logistics = logistics ; industry, industrial = công nghiệp ; procurement, bidding, tender = đấu thầu | mua sắm
public property, public asset, asset = tài sản ; headquarters, building = trụ sở
address, located, location = địa chỉ | trụ sở | đặt tại ; meeting, meet, met = họp ; conference = hội nghị
ceremony, celebrate, celebration = kỷ niệm | tổ chức ; anniversary = kỷ niệm ; day = ngày ; hour = giờ
minute = phút ; month = tháng ; week = tuần ; quarter = quý ; working day = ngày làm việc
deadline = thời hạn | trước ngày ; period, term, duration = thời hạn | thời gian | giai đoạn ; group = nhóm
level = cấp độ | các cấp | mức độ ; pillar = trụ cột ; step, phase, stage = bước | giai đoạn
percent, percentage = tỷ lệ ; point = điểm | điểm số | số điểm | thang điểm ; kilometre, kilometer = km
world, global = thế giới ; asia, asean = Châu Á | ASEAN ; smart = thông minh
toolkit, tool = bộ công cụ | công cụ ; plan = kế hoạch ; programme, program = chương trình
`;
