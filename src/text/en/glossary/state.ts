/** The State, the Party, local government, offices. The format is that of `glossary.ts`. */
export const STATE = `
standing committee = ủy ban thường vụ | ban thường vụ
chairman of the people's committee = chủ tịch ủy ban nhân dân
deputy prime minister, deputy pm, vice premier = phó thủ tướng ; pm, premier = thủ tướng
deputy minister, vice minister = thứ trưởng ; vice chairman, vice chair, vice chairperson = phó chủ tịch
president, head of state = chủ tịch nước ; general secretary, party chief = tổng bí thư
secretariat = ban bí thư ; central committee = ban chấp hành trung ương | trung ương đảng
communist party = đảng cộng sản | đảng ; party committee = đảng ủy | cấp ủy | tỉnh ủy ; party cell = chi bộ
party organisation, party organization, party body = tổ chức đảng | cơ quan đảng
party congress = đại hội đảng ; fatherland front = mặt trận tổ quốc
mass organisation, mass organization, socio-political organisation, socio-political organization = tổ chức chính trị - xã hội | đoàn thể
trade union = công đoàn ; youth union = đoàn thanh niên ; women's union = hội liên hiệp phụ nữ
farmers' union, farmers' association = hội nông dân ; veterans' association = hội cựu chiến binh
legislature, parliament, lawmaker = quốc hội ; people's court = tòa án nhân dân
supreme court = tòa án nhân dân tối cao ; people's procuracy = viện kiểm sát
state audit, auditor = kiểm toán ; cabinet = chính phủ
ministry of home affairs, home affairs, interior ministry, ministry of interior = bộ nội vụ | nội vụ
ministry of justice, justice ministry = bộ tư pháp ; justice = tư pháp
ministry of finance, finance ministry = bộ tài chính
ministry of planning, planning and investment = kế hoạch và đầu tư
ministry of public security, public security ministry = bộ công an
ministry of defence, ministry of defense, defence ministry = bộ quốc phòng
ministry of foreign affairs, foreign ministry, foreign affairs = bộ ngoại giao | ngoại giao
ministry of health, health ministry = bộ y tế
ministry of education, education ministry = bộ giáo dục và đào tạo
ministry of construction, construction ministry = bộ xây dựng
ministry of transport, transport ministry = bộ giao thông vận tải
ministry of science, science and technology = khoa học và công nghệ
ministry of industry, industry and trade = công thương
ministry of agriculture, agriculture and environment = nông nghiệp và môi trường
natural resources = tài nguyên ; ministry of culture, culture ministry = bộ văn hóa
labour ministry, labor ministry, ministry of labour, ministry of labor, social affairs = lao động - thương binh và xã hội
information and communications = thông tin và truyền thông ; ethnic affairs, ethnic minorities = dân tộc
government office, office of the government = văn phòng chính phủ
government inspectorate = thanh tra chính phủ ; state bank, central bank = ngân hàng nhà nước
ministerial-level agency = cơ quan ngang bộ
ministries and branches, ministries and sectors = bộ, ngành | bộ ngành
line ministry, ministerial = bộ, ngành | bộ quản lý ; division, bureau = phòng | cục | vụ
directorate = tổng cục | cục ; provincial department = sở | cơ quan chuyên môn
specialised agency, specialized agency = cơ quan chuyên môn ; department of home affairs = sở nội vụ
department of justice = sở tư pháp ; department of finance = sở tài chính
department of science = sở khoa học và công nghệ ; justice department = sở tư pháp
provincial level, province-level, provincial-level = cấp tỉnh
commune level, commune-level, communal level, communal = cấp xã | xã
district level, district-level = cấp huyện ; grassroots, grassroots level = cơ sở | cấp cơ sở
commune people's committee = ủy ban nhân dân cấp xã | UBND cấp xã
provincial people's committee = ủy ban nhân dân cấp tỉnh | UBND cấp tỉnh | UBND tỉnh
chief of office, chief of staff = chánh văn phòng ; spokesperson, spokesman, spokeswoman = người phát ngôn
authority = chính quyền | thẩm quyền | quyền lợi | quyền của ; local authority = chính quyền | thẩm quyền
local authorities = chính quyền địa phương
government portal, government e-portal = cổng thông tin điện tử chính phủ
e-portal, information portal, web portal = cổng thông tin điện tử ; organ, institution = cơ quan | thể chế
political bureau = bộ chính trị ; central inspection commission = ủy ban kiểm tra trung ương
commission = ban | ủy ban ; central organisation commission, organisation commission = ban tổ chức
inspection commission = ủy ban kiểm tra ; propaganda = tuyên giáo
mass mobilisation, mass mobilization = dân vận ; internal affairs commission = ban nội chính
unitary, single-party = đảng lãnh đạo ; rule of law, rule-of-law = pháp quyền | nhà nước pháp quyền
socialist, socialism = xã hội chủ nghĩa
municipality, centrally-run city, centrally run city = thành phố trực thuộc trung ương
town = thị trấn | thị xã ; township = thị trấn ; inter-district, interdistrict = liên huyện
merger, amalgamation, amalgamate, combine, consolidate, consolidation = sáp nhập | hợp nhất | nhập
unmerged, left unchanged = không sáp nhập | không sắp xếp | giữ nguyên ; split, division of = chia tách | tách
rename, renamed = đổi tên | tên gọi | mang tên ; new name, old name = tên gọi | đổi tên | mang tên
boundary, administrative boundary = địa giới hành chính | địa giới
regardless of boundaries, non-territorial = phi địa giới | không phụ thuộc địa giới
headquartered, head office, seat = trụ sở | trung tâm hành chính
surplus headquarters, surplus property = dôi dư | trụ sở dôi dư ; surplus, excess = dôi dư
land area, natural area = diện tích tự nhiên | diện tích ; population size = quy mô dân số
two tiers, two levels = hai cấp | 2 cấp ; three levels, three tiers = ba cấp | 3 cấp
district abolition, abolish districts, abolition of districts = bỏ cấp huyện | không tổ chức cấp huyện | kết thúc hoạt động của cấp huyện
lean, compact, slim = tinh gọn ; focal point, contact point = đầu mối
overlap, overlapping, duplication = chồng chéo | trùng lắp
functions and tasks, functions and duties = chức năng, nhiệm vụ ; function = chức năng
organisational structure, organizational structure = cơ cấu tổ chức ; organisation, organization = tổ chức
administrative organisation, administrative organization = tổ chức hành chính
organisational reform, organizational reform = cải cách tổ chức bộ máy | tổ chức bộ máy
institutional reform = cải cách thể chế ; civil service reform = cải cách chế độ công vụ | công vụ
public finance reform = cải cách tài chính công ; public finance, public finances = tài chính công
civil service, public duty, public service regime = công vụ | chế độ công vụ ; public service = dịch vụ công
public servant = công chức | viên chức ; steering committee head = trưởng ban chỉ đạo ; steering = chỉ đạo
standing body, standing agency = cơ quan thường trực | thường trực
master programme, master program, overall programme, overall program = chương trình tổng thể
key task, key tasks = nhiệm vụ trọng tâm | trọng tâm ; focus = trọng tâm
self-governing, self-governed, self-management = tự quản
residential group, residential area, residential quarter = tổ dân phố | khu dân cư
village head, hamlet head = trưởng thôn | tổ trưởng tổ dân phố
non-full-time, part-time staff, part-time worker, non-professional = không chuyên trách | hoạt động không chuyên trách
full-time = chuyên trách ; seconded, secondment = biệt phái | trưng tập
hold office, concurrent, concurrently = kiêm nhiệm ; citizen reception = tiếp công dân
term of office, tenure = nhiệm kỳ ; quorum, majority = quá nửa | đa số
`;
