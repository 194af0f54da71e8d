# All messages in Vietnamese. Each other language has a file with the same messages in this folder.
# After a change of messages or arguments, run: npm run i18n:generate

## The language

# The name of the language in this language.
language-name = Tiếng Việt
# BCP 47. It determines number formats and plural forms.
language-tag = vi-VN
# https://ogp.me, og:locale
language-open-graph = vi_VN

## Document types

type-law = Luật
type-resolution = Nghị quyết
type-decree = Nghị định
type-decision = Quyết định
type-directive = Chỉ thị
type-circular = Thông tư
type-plan = Kế hoạch
type-programme = Chương trình
type-conclusion = Kết luận
type-report = Báo cáo
type-official-letter = Công văn
type-urgent-dispatch = Công điện
type-guideline = Hướng dẫn
type-notice = Thông báo
type-other = Văn bản
type-term = Thuật ngữ

## Document types after a number, in descriptions of lists

counted-any =
    { $count ->
       *[other] văn bản
    }
counted-law =
    { $count ->
       *[other] luật
    }
counted-resolution =
    { $count ->
       *[other] nghị quyết
    }
counted-decree =
    { $count ->
       *[other] nghị định
    }
counted-decision =
    { $count ->
       *[other] quyết định
    }
counted-directive =
    { $count ->
       *[other] chỉ thị
    }
counted-circular =
    { $count ->
       *[other] thông tư
    }
counted-plan =
    { $count ->
       *[other] kế hoạch
    }
counted-programme =
    { $count ->
       *[other] chương trình
    }
counted-conclusion =
    { $count ->
       *[other] kết luận
    }
counted-report =
    { $count ->
       *[other] báo cáo
    }
counted-official-letter =
    { $count ->
       *[other] công văn
    }
counted-urgent-dispatch =
    { $count ->
       *[other] công điện
    }
counted-guideline =
    { $count ->
       *[other] hướng dẫn
    }
counted-notice =
    { $count ->
       *[other] thông báo
    }
counted-other =
    { $count ->
       *[other] văn bản
    }
counted-issued-by = {" "}của { $issuer }
counted-of-place = {" "}của { $place }
counted-on-topic = {" "}về { $topic }
counted-of-year = {" "}năm { $year }
counted-issued = {" "}ban hành { $period }
counted-effective = {" "}có hiệu lực { $period }
counted-ended = {" "}hết hiệu lực { $period }
counted-in-force = {" "}còn hiệu lực
counted-no-longer-in-force = {" "}đã hết hiệu lực
counted-upcoming = {" "}sắp có hiệu lực (sau ngày { $date })
counted-expiring = {" "}sắp hết hiệu lực (sau ngày { $date })

## Dates

# Days below 10 and the months 1 and 2 have a zero (Nghị định 30/2020/NĐ-CP, Phụ lục I).
date-full = { date-day }/{ date-month }/{ $year }
date-year-month = { date-month }/{ $year }
date-day =
    { $day ->
        [1] 01
        [2] 02
        [3] 03
        [4] 04
        [5] 05
        [6] 06
        [7] 07
        [8] 08
        [9] 09
       *[other] { $day }
    }
date-month =
    { $month ->
        [1] 01
        [2] 02
       *[other] { $month }
    }

## Legal status

status-in-force = Còn hiệu lực
status-partially-in-force = Còn hiệu lực một phần
status-not-in-force = Không còn hiệu lực
status-not-yet-in-force = Chưa có hiệu lực
status-unknown = Thư viện chưa tra được hiệu lực
status-in-force-since = Còn hiệu lực (có hiệu lực từ { $since })
status-in-force-until = Còn hiệu lực, đến trước ngày { $until }
status-in-force-between = Còn hiệu lực (từ { $since } đến trước ngày { $until })
status-partially-in-force-since = Còn hiệu lực một phần (có hiệu lực từ { $since })
status-not-in-force-since = Không còn hiệu lực từ { $since }
status-not-yet-in-force-until = Chưa có hiệu lực: sẽ có hiệu lực từ { $until }
status-not-in-force-replaced = Không còn hiệu lực: { $documents } thay thế
status-not-in-force-replaced-since = Không còn hiệu lực từ { $since }: { $documents } thay thế
status-not-in-force-repealed = Không còn hiệu lực: { $documents } bãi bỏ
status-not-in-force-repealed-since = Không còn hiệu lực từ { $since }: { $documents } bãi bỏ
status-recorded-since = Có hiệu lực từ { $since }
status-recorded-until = Hết hiệu lực từ { $until }
status-recorded-between = Có hiệu lực từ { $since }, hết hiệu lực từ { $until }
status-nothing-against = Có hiệu lực từ { $since }; đến { $day } thư viện chưa ghi nhận văn bản nào thay thế, bãi bỏ
status-unverified-mark = {" "}(chưa kiểm chứng)

## What the library covers: /status in Telegram and on the web

coverage-title = Thư viện có những gì
coverage-holds = { $documents } văn bản và { $terms } chỉ số, thuật ngữ.
coverage-newest = Văn bản mới nhất: { $document }, ngày { $date }.
coverage-status-known = Đã rõ hiệu lực: { $known } trên { $documents } văn bản.
coverage-by-level = Theo cấp ban hành
coverage-by-year = Theo năm ban hành
coverage-by-depth = Theo mức độ chi tiết
coverage-level = Cấp ban hành
coverage-level-central = Trung ương
coverage-level-province = Cấp tỉnh
coverage-level-district = Cấp huyện
coverage-level-commune = Cấp xã
coverage-level-unknown = Chưa rõ cấp
coverage-year = Năm ban hành
coverage-year-unknown = Chưa rõ năm
coverage-depth = Mức độ chi tiết
coverage-depth-deep = Nội dung chi tiết
coverage-depth-summary = Nội dung tóm tắt
coverage-depth-metadata = Chỉ có thông tin chung

## Legal status on another day: a state, and in brackets what it rests on. `period` is a message below.

status-at-not-issued = Chưa được ban hành { $period }
status-at-not-yet-in-force = Chưa có hiệu lực { $period }
status-at-in-force = Còn hiệu lực { $period }
status-at-partially-in-force = Còn hiệu lực một phần { $period }
status-at-ended = Không còn hiệu lực { $period }
status-at-unknown = Thư viện chưa đủ dữ liệu để biết văn bản có hiệu lực { $period } hay không
status-at-changed = Hiệu lực thay đổi { $period }
status-at-fact-issued = ban hành ngày { $date }
status-at-fact-since = có hiệu lực từ { $since }
status-at-fact-until = hết hiệu lực từ { $until }
status-at-fact-replaced = bị { $documents } thay thế từ { $since }
status-at-fact-repealed = bị { $documents } bãi bỏ từ { $since }
status-at-fact-nothing-against = đến { $day } thư viện chưa ghi nhận văn bản nào thay thế, bãi bỏ

## Periods

period-day = vào ngày { $date }
period-month = trong tháng { $month }
period-year = trong năm { $year }
period-between = từ { $from } đến { $to }
period-before = trước ngày { $date }
period-since = từ ngày { $date }

## Relations between documents

relation-amends-out = sửa đổi, bổ sung
relation-amends-in = được sửa đổi, bổ sung bởi
relation-replaces-out = thay thế
relation-replaces-in = bị thay thế bởi
relation-repeals-out = bãi bỏ
relation-repeals-in = bị bãi bỏ bởi
relation-based-on-out = căn cứ vào
relation-based-on-in = là căn cứ của
relation-implements-out = triển khai, cụ thể hóa
relation-implements-in = được triển khai bởi
relation-cites-out = dẫn chiếu
relation-cites-in = được dẫn chiếu trong
relation-follows-out = tiếp nối
relation-follows-in = được tiếp nối bởi
relation-none-amends-out = Thư viện chưa ghi nhận văn bản này sửa đổi văn bản nào.
relation-none-amends-in = Thư viện chưa ghi nhận văn bản nào sửa đổi văn bản này.
relation-none-replaces-out = Thư viện chưa ghi nhận văn bản này thay thế hay bãi bỏ văn bản nào.
relation-none-replaces-in = Thư viện chưa ghi nhận văn bản nào thay thế hay bãi bỏ văn bản này.
relation-none-repeals-out = Thư viện chưa ghi nhận văn bản này bãi bỏ văn bản nào.
relation-none-repeals-in = Thư viện chưa ghi nhận văn bản nào bãi bỏ văn bản này.
relation-none-based-on-out = Thư viện chưa ghi nhận căn cứ của văn bản này.
relation-none-based-on-in = Thư viện chưa ghi nhận văn bản nào căn cứ vào văn bản này.
relation-none-implements-out = Thư viện chưa ghi nhận văn bản này triển khai văn bản nào.
relation-none-implements-in = Thư viện chưa ghi nhận văn bản nào triển khai văn bản này.
relation-none-cites-out = Thư viện chưa ghi nhận văn bản này dẫn chiếu văn bản nào.
relation-none-cites-in = Thư viện chưa ghi nhận văn bản nào dẫn chiếu văn bản này.
relation-none-follows-out = Thư viện chưa ghi nhận văn bản này tiếp nối văn bản nào.
relation-none-follows-in = Thư viện chưa ghi nhận văn bản nào tiếp nối văn bản này.
relation-with-place = { $name } ({ $place })
relation-count = { NUMBER($count, useGrouping: 0) } văn bản

## Answers: a document and its facts

answer-no-number = không rõ số
answer-by = {" "}của { $issuer }
answer-of-issuer = {" "}của { $issuer }
answer-dated = {" "}ngày { $date }
answer-section = mục “{ $citation }”
answer-quoted = Trích nguyên văn:
answer-according = Theo { $source }
answer-says-in-vietnamese = { $document } nêu:
answer-title = Tên: { $title }
answer-source = Nguồn: { $title }
answer-replaced-by = Bị thay thế bởi { $documents }
answer-repealed-by = Bị bãi bỏ bởi { $documents }
answer-relation-since = {" "}(từ { $date })
answer-amended-by = Được sửa đổi, bổ sung bởi { $documents }
answer-effective-from = Có hiệu lực từ ngày { $date }
answer-unverified-document = Chưa đối chiếu được với bản gốc. Chỉ dùng để tham khảo.
answer-unverified-fact = Thông tin này chưa kiểm chứng.
answer-also-on-topic = Cùng chủ đề: { $documents }
answer-clauses-left = … còn { NUMBER($count, useGrouping: 0) } khoản
answer-points-left = … còn { NUMBER($count, useGrouping: 0) } điểm
answer-lines-left = … còn { NUMBER($count, useGrouping: 0) } ý
answer-issued-on = Ban hành ngày { $date }
answer-issued-by = Do { $issuer } ban hành
answer-signed-by = Người ký: { $signer }
answer-was-issued-on = { $document } được ban hành ngày { $date }
answer-was-issued-by = { $document } do { $issuer } ban hành
answer-was-signed-by = { $document } do { $signer } ký
answer-is-effective-from = { $document } có hiệu lực từ ngày { $date }
answer-not-recorded-date = Thư viện chưa ghi nhận ngày ban hành của văn bản này.
answer-not-recorded-effective = Thư viện chưa ghi nhận ngày có hiệu lực của văn bản này.
answer-not-recorded-issuer = Thư viện chưa ghi nhận cơ quan ban hành của văn bản này.
answer-not-recorded-signer = Thư viện chưa ghi nhận người ký của văn bản này.
answer-term-owner = Cơ quan chủ trì: { $owner }
answer-merged = Lưu ý: { $place } đã sáp nhập vào { $into } từ ngày { $date }; hãy kiểm tra văn bản mới của { $into }.

## Answers: lists and comparisons

answer-ambiguous = Có { NUMBER($count, useGrouping: 0) } văn bản khớp với “{ $number }”:
answer-which-one = Bạn hỏi văn bản nào?
answer-list-lead = Có { NUMBER($count, useGrouping: 0) } { $what }:
answer-list-next = Thư viện có { NUMBER($count, useGrouping: 0) } { $what }; tiếp theo là:
answer-list-more = … và { NUMBER($count, useGrouping: 0) } văn bản nữa.
answer-list-status-unknown = Ngoài ra, thư viện chưa tra được hiệu lực của { NUMBER($count, useGrouping: 0) } văn bản.
answer-newest = Mới nhất: { $document }
answer-library-reaches = Thư viện hiện có văn bản ban hành đến ngày { $date }.
answer-oldest = Sớm nhất: { $document }
answer-compare-lead = So sánh:

## Answers: missing documents and facts

answer-unknown-number = Thư viện chưa có văn bản “{ $number }”.
answer-stated-elsewhere = Thư viện chưa có văn bản { $number }; câu trả lời theo { $document }.
answer-whole-country = Đây là quy định chung của cả nước; thư viện chưa có văn bản riêng của { $place }.
answer-nothing-of-place = Thư viện chưa có văn bản nào của { $place }.
answer-central-level = Trung ương
answer-places-held = Thư viện có văn bản của: { $places }
answer-elsewhere = Nội dung này có thể tra cứu hoặc hỏi tại: { $places }
answer-elsewhere-phone = điện thoại { $phone }
answer-same-serial = Cùng số, nhưng khác loại hoặc khác nơi ban hành: { $documents }
answer-nothing-here = Thư viện chưa có văn bản nào trả lời được câu hỏi này.
answer-no-definition = Thư viện chưa có định nghĩa của “{ $term }”.
answer-none-meets = Thư viện chưa có { $what }.
answer-library-holds = Thư viện hiện có { NUMBER($count, useGrouping: 0) } văn bản.
answer-library-holds-until = Thư viện hiện có { NUMBER($count, useGrouping: 0) } văn bản, mới nhất ngày { $date }.
answer-nearest-topics = Chủ đề gần nhất: { $topics }.
answer-rephrase = Bạn có thể hỏi cách khác, hoặc nêu số hiệu, năm, cơ quan ban hành.
answer-not-in-document = Chưa tìm thấy nội dung này trong { $document }.
answer-only-summary = Thư viện mới có bản tóm tắt, chưa có toàn văn.
answer-see-source = Xem văn bản tại: { $source }.
# $part is one of the parts below; $held is a list of them.
answer-part-not-held = Thư viện chưa có { $part } của văn bản này.
answer-part-not-held-but = Thư viện chưa có { $part } của văn bản này (có: { $held }).
answer-article-count = Văn bản này có { NUMBER($count, useGrouping: 0) } điều.
answer-part-beyond = Văn bản này có { NUMBER($articles, useGrouping: 0) } điều, không có { $part }.
answer-part-amended = Đã được sửa đổi bởi { $documents }
answer-part-repealed = Đã bị bãi bỏ bởi { $documents }
part-within = { $inner } { $outer }
part-appendix = Phụ lục { $number }
part-division = Phần { $number }
part-chapter = Chương { $number }
part-section = Mục { $number }
part-article = Điều { $number }
part-clause = khoản { $number }
part-point = điểm { $number }
answer-it-is-about = Văn bản này: { $document }
answer-related-of-other-type = Thư viện chưa ghi nhận { $type } nào như bạn hỏi; văn bản khác loại thì có:
answer-unsure = Chưa chắc đúng điều bạn hỏi. Gần nhất là:
answer-unnamed-link = Liên kết này không có số hiệu hay tên văn bản, và thư viện không biết liên kết dẫn tới văn bản nào.
answer-name-the-document = Hãy gửi số hiệu (ví dụ 118/2025/NĐ-CP) hoặc tên văn bản bạn muốn hỏi.
answer-ask-which-document = Bạn đang hỏi về văn bản nào? Hãy cho biết số hiệu hoặc tên, ví dụ:
answer-ask-something = Bạn chưa nêu câu hỏi. Ví dụ có thể hỏi:
answer-too-long = Câu hỏi quá dài: tối đa { NUMBER($limit, useGrouping: 0) } ký tự. Bạn hãy hỏi gọn lại.

## Answers: greeting, help, examples

answer-greeting = Xin chào! Tôi tra cứu văn bản về cải cách hành chính và chuyển đổi số, và luôn dẫn văn bản, mục và nguồn. Bạn có thể hỏi:
answer-greeting-library = Xin chào! Tôi tra cứu { $library }, và luôn dẫn văn bản, mục và nguồn. Bạn có thể hỏi:
answer-help = Tôi trả lời từ thư viện văn bản về cải cách hành chính và chuyển đổi số: văn bản nào nói gì, ai ban hành, khi nào, còn hiệu lực không, thay thế văn bản nào, chỉ tiêu ra sao. Không có trong văn bản thì tôi nói là không có. Ví dụ:
answer-help-library = Tôi trả lời từ { $library }: văn bản nào nói gì, ai ban hành, khi nào, còn hiệu lực không, thay thế văn bản nào, chỉ tiêu ra sao. Không có trong văn bản thì tôi nói là không có. Ví dụ:
answer-thanks = Rất vui được giúp bạn. Bạn cứ hỏi tiếp khi cần.
answer-correction = Xin lỗi, câu trả lời chưa đúng ý bạn. Bạn muốn hỏi gì? Hãy hỏi lại kèm số hiệu hoặc tên văn bản, nơi ban hành, năm, ví dụ:
answer-correction-about = Câu trả lời trước nói về: { $document }
answer-example-1 = Nghị quyết nào về chuyển đổi số?
answer-example-2 = Liệt kê các kế hoạch mới nhất
answer-example-3 = PAR INDEX là gì?

## Answers: questions to ask next

suggest-about = { $name } nói về gì?
suggest-targets = Chỉ tiêu của { $name } là gì?
suggest-status = { $name } còn hiệu lực không?
suggest-implements = Văn bản nào triển khai { $name }?
suggest-who = Ai ban hành { $name }?
suggest-when = { $name } ban hành khi nào?

suggest-about-short = Nội dung
suggest-targets-short = Chỉ tiêu
suggest-status-short = Hiệu lực
suggest-implements-short = Triển khai
suggest-who-short = Ai ban hành
suggest-when-short = Ngày ban hành

## Bot: command descriptions of the menu

command-start = Bắt đầu
command-ask = Hỏi một câu (dùng trong nhóm)
command-search = Tìm trong toàn bộ văn bản
command-numbers = Tra số hiệu: còn hiệu lực không
command-cite = Viết căn cứ từ các số hiệu
command-check = Kiểm tra văn bản được viện dẫn
command-newest = Văn bản mới nhất
command-status = Thư viện có những gì
command-topics = Xem theo chủ đề
command-guide = Tra cứu từng bước
command-subscribe = Theo dõi văn bản mới
command-subscriptions = Các mục đang theo dõi
command-remind = Nhắc hạn, ngày có hiệu lực của một văn bản
command-unsubscribe = Ngừng mọi theo dõi
command-language = Ngôn ngữ / Language
command-feedback = Gửi góp ý
command-privacy = Dữ liệu được lưu và xóa dữ liệu
command-qr = Mã QR của một câu hỏi
command-id = Mã của bạn và của nhóm, kênh
command-cancel = Thoát việc đang làm
command-help = Cách hỏi và lưu ý khi sử dụng
command-statistics = Thống kê sử dụng
command-unanswered = Câu hỏi chưa trả lời được
command-template = Mẫu tệp để thêm văn bản
command-news = Thông báo đã phát và đang phát
command-sources = Nguồn văn bản đang theo dõi
command-review = Rà soát văn bản có căn cứ hết hiệu lực

## Bot: greeting, help and errors

bot-profile = Tra cứu và hỏi đáp văn bản bằng tiếng Việt thường ngày; mỗi câu trả lời đều kèm trích dẫn và nguồn. Theo dõi văn bản, chủ đề để được báo khi có thay đổi.
bot-profile-begin = Bấm BẮT ĐẦU rồi nhắn câu hỏi.
bot-menu-button = Tra cứu
bot-profile-short = Hỏi đáp văn bản cải cách hành chính, chuyển đổi số, luôn kèm trích dẫn.
bot-profile-short-library = { $library }: hỏi đáp kèm trích dẫn.
bot-welcome = Xin chào! Tôi trả lời câu hỏi về văn bản cải cách hành chính và chuyển đổi số.
bot-welcome-library = Xin chào! Tôi trả lời câu hỏi từ { $library }, luôn kèm trích dẫn.
bot-how-to-ask = Hãy nhắn câu hỏi như khi nói chuyện, có dấu hay không dấu đều được: theo số hiệu, cơ quan ban hành, năm, chủ đề, chỉ tiêu hoặc hiệu lực.
bot-for-example = Ví dụ:
bot-welcome-follow = Muốn được báo khi có văn bản mới hoặc thay đổi: /theodoi, hoặc nhắn “báo tôi khi …”.
bot-help-look-up =
    Tra cứu
    • /vanban và một hay nhiều số hiệu, tên: còn hiệu lực không
    • /timkiem và từ khóa · /chude · /moi · /tracuu (từng bước) · /thuvien
bot-help-follow =
    Theo dõi
    • /theodoi và điều muốn theo dõi, hoặc bấm 🔔 dưới văn bản, chủ đề
    • Kênh, nhóm: /theodoi @tên_kênh chuyển đổi số
    • /dangky để xem, đổi, bỏ · /ngung để ngừng hết
    Khác: /gopy · /quyenriengtu · /ngonngu
bot-help-administrators =
    Quản trị viên
    • Gửi tệp DOCX, PDF, HTML, TXT, .md, hoặc liên kết của nguồn chính thức (vanban.chinhphu.vn, congbao.chinhphu.vn…) để thêm văn bản; /mau để lấy mẫu .md
    • /tinmoi: thông báo đang phát · /chuatraloi: câu hỏi còn thiếu · /thongke
bot-in-groups = Trong nhóm, tôi chỉ trả lời khi được hỏi: /hoi và câu hỏi, nhắc @{ $username }, hoặc trả lời tin nhắn của tôi. Ở mọi cuộc trò chuyện: gõ @{ $username } và từ khóa để chọn văn bản gửi đi.
bot-contact = Liên hệ: { $contact }
bot-question-missing = Hãy viết câu hỏi ngay sau lệnh, ví dụ: /hoi và câu hỏi của bạn.
bot-question-too-long = Câu hỏi dài quá { $limit } ký tự. Hãy rút gọn, hỏi mỗi lần một ý.
bot-text-only = Tôi đọc được tin nhắn chữ và dòng chữ kèm theo ảnh hay tệp; chưa đọc được bản thân ảnh, tệp và tiếng nói. Hãy viết câu hỏi của bạn.
bot-unknown-command = Tôi không có lệnh này. Hãy viết thẳng câu hỏi, hoặc dùng /help để xem cách hỏi.
bot-fault = Xin lỗi, tôi gặp lỗi khi tìm câu trả lời. Lỗi đã được ghi lại; hãy thử hỏi lại.
id-person = Mã của bạn
id-chat = Mã nhóm, kênh này
id-topic = Mã chủ đề của nhóm
id-origin = Mã nơi gửi tin được chuyển tiếp
bot-link-gone = Đường dẫn này trỏ tới một nội dung không còn trong thư viện. Bạn có thể hỏi bằng số hiệu hoặc tên văn bản.
bot-button-old = Nút này đã cũ, không còn dùng được. Hãy hỏi lại hoặc dùng lệnh.

## Bot: buttons of answers, ratings, search results, numbers

reply-open = 📄 { $name }
reply-passage = 📖 Toàn văn đoạn trích
reply-related = 🔗 Văn bản liên quan
reply-more = 📋 Xem cả { $count } văn bản
reply-back = ↩ Về câu trả lời
reply-good = 👍 Đúng
reply-bad = 👎 Chưa đúng
reply-thanks = Cảm ơn bạn đã đánh giá.
reply-sorry = Cảm ơn, đã ghi nhận là chưa đúng.
reply-say-wanted = ✍ Nói điều bạn cần
reply-results = { $count } văn bản:
reply-results-for = Kết quả tìm “{ $query }”:
reply-no-results = Không tìm thấy “{ $query }” trong thư viện. Hãy thử từ khác, hoặc xem /chude.
reply-search-missing = Hãy viết từ khóa ngay sau lệnh, ví dụ: /timkiem một cửa liên thông
reply-numbers-missing = Hãy viết một hay nhiều số hiệu ngay sau lệnh, cách nhau bằng dấu phẩy hoặc xuống dòng; viết kiểu nào cũng được.
reply-numbers-too-many = Chỉ tra được { $limit } số hiệu mỗi lần; phần sau đã bỏ qua.
reply-number-unknown = { $text }: thư viện chưa có
reply-number-several = { $text }: { $count } văn bản mang số này
reply-inline-answer = 💬 Gửi câu trả lời
status-list-export = ⬇ Bảng Excel
status-list-number = Số hiệu đã hỏi
status-list-document = Văn bản
status-list-issuer = Cơ quan ban hành
status-list-dated = Ngày ban hành
status-list-title = Trích yếu
status-list-status = Hiệu lực
status-list-effective = Có hiệu lực từ
status-list-ended = Hết hiệu lực từ
status-list-replaced = Văn bản thay thế, bãi bỏ
status-list-amended = Văn bản sửa đổi, bổ sung
status-list-source = Nguồn
status-list-unknown = Thư viện chưa có
status-list-file = hieu-luc-van-ban
status-list-caption = Hiệu lực của { $count } văn bản, tra ngày { $date }. Trước khi áp dụng, hãy đối chiếu với văn bản chính thức.
reply-ask-in-chat = Mở trợ lý để hỏi
reply-open-in-bot = 💬 Mở trong trợ lý

## Documents: cards, menus of sections, relations, topics and lists

document-type = Loại
document-passed-by = Cơ quan ban hành
document-signed-by = Người ký
document-dated = Ngày ban hành
document-effective = Ngày có hiệu lực
document-ended = Hết hiệu lực từ
document-status = Hiệu lực
document-jurisdiction = Phạm vi
document-topics = Chủ đề
document-aliases = Tên gọi khác
document-english-title = Tên tiếng Anh
document-owner = Cơ quan chủ trì
document-retrieved = tra ngày { $date }
document-unverified = Chưa kiểm chứng: hãy đối chiếu với văn bản chính thức.
document-not-recorded = chưa ghi nhận
document-sections = 📑 Mục lục ({ $count })
document-sections-of = Mục lục của { $name }
document-no-sections = Thư viện chưa có nội dung của văn bản này.
document-beginning = Phần mở đầu
document-relations = 🔗 Liên quan ({ $count })
document-relations-of = Văn bản liên quan đến { $name }
document-no-relations = Thư viện chưa ghi nhận văn bản liên quan.
document-card = ↩ Thông tin văn bản
document-source = 🌐 Nguồn
document-as-word = ⬇ Word
document-as-pdf = ⬇ PDF
document-section-parts = Mục này gồm các phần sau:
document-source-label = Nguồn
document-other-sources = Nguồn khác
document-export-note = Thư viện ghi lại nội dung bằng lời của mình; đây không phải văn bản chính thức. Hãy đối chiếu với nguồn.
document-newest = Văn bản mới nhất
document-all-topics = ↩ Mọi chủ đề
document-choose-topic = Chọn chủ đề:
document-in-topic = Chủ đề: { $topic }
document-documents-of = 📋 Xem { $count } văn bản
document-list-of-filter = { $count } văn bản · { $filter }
document-none = Không có văn bản nào.
document-link = 🔳 Mã QR
document-share = ↗ Chia sẻ
document-link-too-long = Câu hỏi quá dài cho một đường dẫn. Hãy rút gọn còn khoảng 45 ký tự.
document-browse = 📂 Chủ đề

## Legal bases (căn cứ) as Nghị định 30/2020/NĐ-CP prescribes them; Vietnamese in every language

legal-basis-date = ngày { $day } tháng { $month } năm { $year }
legal-basis-line = Căn cứ { $reference };
legal-basis-law = { $name } { $date }
legal-basis-numbered = { $type } số { $number } { $date } của { $issuer } { $subject }
legal-basis-article = { $article } { $reference }
# An article of a regulation that the document issues.
legal-basis-article-attached = { $article } của văn bản ban hành kèm theo { $reference }
legal-basis-minister = Bộ trưởng { $ministry }
legal-basis-about = về { $subject }
legal-basis-button = 📋 Căn cứ
legal-basis-copy = 📋 Chép
legal-basis-copy-all = 📋 Chép tất cả
legal-basis-copied = Đã chép căn cứ
legal-basis-missing = Hãy viết các số hiệu ngay sau lệnh, cách nhau bằng dấu phẩy hoặc xuống dòng, ví dụ: /cancu 118/2025/NĐ-CP, 80/2025/QH15. Cũng có thể trả lời (reply) một tin có các số hiệu.
legal-basis-head = Căn cứ, theo thứ bậc hiệu lực (chạm để chép):
legal-basis-none = Không có văn bản nào dùng làm căn cứ được.
legal-basis-left-out = Không đưa vào:
legal-basis-not-in-force = { $name }: { $status }
legal-basis-incomplete = { $name }: thư viện chưa ghi đủ số hiệu, ngày hoặc cơ quan ban hành
legal-basis-last-line = Dòng cuối cùng của phần căn cứ kết thúc bằng dấu chấm.
legal-basis-web-note = Viết theo Nghị định 30/2020/NĐ-CP. Hãy đối chiếu với văn bản chính thức trước khi ký.

## Checks of the documents that a text cites

check-missing = Hãy dán văn bản cần kiểm tra ngay sau lệnh, hoặc trả lời (reply) tin có văn bản đó bằng /kiemtra. Văn bản dài hơn một tin: gửi từng phần, hoặc dùng trang Kiểm tra viện dẫn trên web.
check-nothing-cited = Không thấy văn bản nào được viện dẫn bằng số hiệu hoặc bằng tên luật.
check-head = { $count } văn bản được viện dẫn, hiệu lực tính đến { $date }.
check-faults = { $count ->
    [0] Không thấy chỗ sai.
   *[other] Có { $count } văn bản cần xem lại.
  }
check-cut = Chỉ kiểm tra { $count } văn bản đầu tiên.
check-note = Kết quả theo những gì thư viện ghi nhận; hãy đối chiếu với văn bản chính thức.
check-not-held = Thư viện chưa có
check-several = Có { $count } văn bản mang số này; cần ghi rõ ngày và cơ quan ban hành
check-wrong-date = Ngày ban hành là { $date }, không phải { $cited }
check-since = từ { $date }
check-article-exists = Điều { $number }: có
check-article-missing = Điều { $number }: không có
check-article-unknown = Điều { $number }: thư viện chưa giữ điều này
check-column-cited = Được viện dẫn
check-column-held = Trong thư viện
check-column-status = Hiệu lực ngày { $date }
check-column-replaced = Thay thế, bãi bỏ bởi
check-column-amended = Sửa đổi bởi
check-column-articles = Điều được viện dẫn
check-column-note = Cần xem lại
web-check-title = Kiểm tra viện dẫn
web-check-lead = Dán dự thảo hoặc văn bản vào ô bên dưới. Trang cho biết từng văn bản được viện dẫn có trong thư viện không, còn hiệu lực không, bị thay thế hay sửa đổi bởi văn bản nào, và điều được viện dẫn có tồn tại không. Văn bản bạn dán không được lưu lại.
web-check-label = Văn bản cần kiểm tra
web-check-button = Kiểm tra
web-check-csv = ⬇ Tải CSV
web-check-too-long = Văn bản có { $length } ký tự, dài hơn mức cho phép là { $limit }. Hãy kiểm tra từng phần.
web-check-result = Kết quả

## Bot: questions for the administrators

hand-off-ask = 📨 Gửi cán bộ phụ trách
hand-off-await = 🔔 Báo tôi khi thư viện có câu trả lời
hand-off-sent = Đã gửi câu hỏi tới cán bộ phụ trách, không kèm tên của bạn. Câu trả lời sẽ đến ngay tại đây. Câu hỏi được giữ nhiều nhất 30 ngày.
hand-off-nobody = Hiện chưa chuyển được câu hỏi tới cán bộ phụ trách. Bạn thử lại sau.
hand-off-awaited = Tôi sẽ báo khi thư viện có câu trả lời. Câu hỏi được giữ nhiều nhất 30 ngày.
hand-off-question = 📨 Câu hỏi thư viện chưa trả lời được
hand-off-how-to-reply = Trả lời (reply) tin này: nội dung được gửi cho người hỏi, không kèm tên của bạn.
hand-off-close = ✅ Không cần trả lời
hand-off-closed = Đã đánh dấu là xong.
hand-off-gone = Câu hỏi này đã quá 30 ngày hoặc người hỏi đã xóa dữ liệu.
hand-off-delivered = Đã gửi câu trả lời cho người hỏi.
hand-off-blocked = Người hỏi đã chặn trợ lý nên không gửi được.
hand-off-reply = 💬 Cán bộ phụ trách trả lời câu hỏi “{ $question }”:
hand-off-found = 🔔 Thư viện đã có câu trả lời cho câu hỏi “{ $question }”:

## Bot: following

follow-begin = 🔔 Theo dõi
follow-document = 🔔 Báo khi văn bản này thay đổi
follow-topic = 🔔 Theo dõi chủ đề
follow-search = 🔔 Theo dõi tìm kiếm này
follow-when-there = 🔔 Báo khi thư viện có
follow-offer = Bạn muốn được báo khi có tin mới về: { $what }?
follow-all-events = 🔔 Báo mọi thay đổi
follow-yes = 🔔 Theo dõi
follow-anyway = 🔔 Vẫn theo dõi

reminder-begin = ⏰ Nhắc tôi
reminder-heading-effective = ⏰ Có hiệu lực từ { $date }
reminder-heading-ends = ⏰ Hết hiệu lực từ { $date }
reminder-heading-deadline = ⏰ Thời hạn { $date }
reminder-heading-day = ⏰ Bạn hẹn ngày { $date }
reminder-reason = Bạn đã đặt lời nhắc này. Xem các lời nhắc khác: /dangky
reminder-choose = { $name }: chọn ngày muốn được nhắc.
reminder-date-effective = { $date }: có hiệu lực
reminder-date-ends = { $date }: hết hiệu lực
reminder-date-deadline = { $date }: { $line }
reminder-date-day = { $date }
reminder-button-effective = ⏰ { $date }: có hiệu lực
reminder-button-ends = ⏰ { $date }: hết hiệu lực
reminder-button-deadline = ⏰ { $date }: thời hạn
reminder-button-day = ⏰ { $date }
reminder-set = Đã đặt lời nhắc: tôi sẽ nhắn lúc { $hour } giờ ngày { $due } ({ $zone }).
reminder-before = { $days ->
    [0] Đúng ngày
   *[other] Trước { $days } ngày
}
reminder-stop = 🔕 Bỏ lời nhắc
reminder-stopped = Đã bỏ lời nhắc.
reminder-stop-one = 🔕 Bỏ lời nhắc { $number }
reminder-list = Lời nhắc:
reminder-none-day = { $name }: thư viện không ghi ngày nào sau hôm nay. Bạn có thể tự chọn ngày, ví dụ: nhắc tôi ngày { $date } về { $short }.
reminder-none-effective = { $name }: thư viện không ghi ngày có hiệu lực nào sau hôm nay.
reminder-none-ends = { $name }: thư viện không ghi ngày hết hiệu lực nào sau hôm nay.
reminder-none-deadline = { $name }: thư viện không ghi thời hạn nào sau hôm nay.
reminder-which-document = Bạn muốn được nhắc về văn bản nào? Hãy nêu số hiệu hoặc tên, ví dụ: nhắc tôi trước 3 ngày hạn của { $example }.
reminder-which-of = Bạn muốn được nhắc về văn bản nào?
reminder-past = Ngày này đã qua hoặc là hôm nay. Hãy chọn ngày khác.

## Bot: groups

group-welcome = Xin chào cả nhóm! Tôi tra cứu văn bản cải cách hành chính và chuyển đổi số, luôn kèm trích dẫn. Khi cần, gõ /hoi và câu hỏi, nhắc @{ $username }, hoặc trả lời tin nhắn của tôi; còn lại tôi giữ im lặng. Quản trị viên: bấm nút dưới hoặc /theodoi để nhóm tự nhận văn bản mới.
channel-added = Tôi đã vào kênh { $title } và có quyền đăng tin. Muốn kênh tự nhận văn bản mới thì chọn nội dung:
channel-follow = 🔔 Chọn tin cho kênh
group-follow = 🔔 Chọn tin cho nhóm
group-admins-only = Chỉ quản trị viên của nhóm mới đổi được cài đặt này.
group-members-hidden = Nhóm này ẩn danh sách thành viên nên tôi không biết ai là quản trị viên. Hãy cho tôi làm quản trị viên nhóm rồi thử lại.
group-private-only = Việc này chỉ làm được khi nhắn riêng với @{ $username }.

## Bot: conversations

conversation-begin = 🧭 Tra cứu từng bước
conversation-choose-topic = Bạn muốn tra cứu về chủ đề nào?
conversation-choose-type = Loại văn bản nào?
conversation-choose-year = Ban hành năm nào?
conversation-any = Tất cả
conversation-more = Thêm ›
conversation-cancel = ✖ Thoát
conversation-cancelled = Đã thoát. Bạn cứ hỏi bất cứ lúc nào.
conversation-nothing-to-cancel = Không có việc gì đang làm dở.
conversation-chosen = ✓ { $what }
conversation-expired = Việc đang làm dở đã quá lâu nên được bỏ qua; bạn có thể bắt đầu lại.
conversation-changed = Trợ lý vừa được cập nhật nên việc đang làm dở bị bỏ qua; bạn hãy bắt đầu lại.
conversation-over = Bước này đã qua. Hãy bắt đầu lại bằng lệnh.
conversation-use-buttons = Hãy bấm một nút ở trên, hoặc /huy để thoát.
conversation-feedback-ask = Bạn muốn góp ý gì? Hãy nhắn một tin chữ. Tên của bạn không được lưu. /huy để thoát.
conversation-feedback-thanks = Cảm ơn bạn. Góp ý đã được ghi lại, không kèm tên.
conversation-feedback-too-long = Góp ý dài quá { $limit } ký tự. Hãy rút gọn rồi gửi lại.
report-button = ⚠️ Báo sai sót
report-title = ⚠️ Báo sai sót
report-about = Về { $name }
report-question = Câu hỏi: { $question }
report-ask = Nội dung nào của { $name } chưa đúng, và đúng là thế nào? Hãy nhắn một tin chữ, nếu có thì kèm nguồn. Tin được chuyển tới quản trị viên, không kèm tên bạn. /huy để thoát.
report-thanks = Cảm ơn bạn. Quản trị viên đã nhận được và sẽ kiểm tra.
web-report-title = Báo sai sót
web-report-lead = Thấy câu trả lời hoặc nội dung văn bản chưa đúng? Hãy cho biết chỗ nào sai và đúng là thế nào. Nội dung được chuyển tới quản trị viên thư viện, không kèm thông tin nào khác về bạn.
web-report-about = Văn bản:
web-report-question = Câu hỏi:
web-report-label = Chỗ nào sai, và đúng là thế nào (kèm nguồn nếu có)
web-report-send = Gửi
web-report-empty = Hãy ghi chỗ sai trước khi gửi.

## Web pages: papers that administrators upload

web-papers-title = Gửi văn bản vào thư viện
web-papers-lead = Trang dành cho quản trị viên. Mỗi văn bản thành một bản chờ duyệt: thẻ của văn bản hiện ở đây và được gửi tới các quản trị viên trong cuộc trò chuyện với bot.
web-papers-files = Tệp văn bản (DOCX, PDF, HTML, TXT, Markdown; mỗi tệp đến { $megabytes } MB)
web-papers-on-server = Bot này chạy trên Workers nên trang không đọc được tệp. Hãy dán liên kết của nguồn chính thức, hoặc gửi tệp Markdown cho bot trong cuộc trò chuyện (/mau cho tệp mẫu).
web-papers-link = Liên kết của nguồn chính thức
web-papers-send = Gửi
web-papers-reading = Đang đọc
web-papers-failed = Chưa gửi được. Hãy kiểm tra kết nối rồi gửi lại.
web-papers-file-failed = Chưa gửi được tệp “{ $file }”. Hãy kiểm tra kết nối rồi gửi lại.
web-papers-not-admin = Chỉ quản trị viên của bot gửi được văn bản ở trang này. Nếu thấy thư viện còn thiếu văn bản, bạn có thể góp ý với bot bằng lệnh /gopy.
web-papers-nothing = Hãy chọn tệp hoặc dán liên kết trước khi gửi.
web-papers-bad-link = Liên kết chưa đúng. Hãy dán nguyên địa chỉ, bắt đầu bằng https://.
web-papers-too-large = Tệp quá lớn. Bot đọc tệp đến { $megabytes } MB; nhiều tệp thì gửi lần lượt từng tệp.
web-papers-draft = Bản chờ duyệt số { $number }
web-papers-field = Trường
web-papers-value = Nội dung
web-papers-evidence = Đọc từ
web-papers-confidence = Độ tin cậy
web-papers-missing = ❓ Không tìm thấy
web-papers-mend = Cần sửa trường nào, hãy mở thẻ này trong cuộc trò chuyện với bot.
web-papers-gone = Bản chờ duyệt này không còn: đã có người duyệt hoặc bỏ, hoặc đã để quá 30 ngày.
conversation-wanted-ask = Bạn cần biết điều gì? Hãy nhắn một tin chữ. Tên của bạn không được lưu. /huy để thoát.
conversation-wanted-thanks = Cảm ơn bạn. Điều bạn cần đã được ghi lại để bổ sung thư viện.
conversation-subscribe-topic = Bạn muốn được báo khi có văn bản mới về chủ đề nào? Bấm một chủ đề, hoặc gõ chủ đề, loại, cơ quan, địa phương, từ khóa, cách nhau bằng dấu phẩy.
conversation-subscribe-often = Báo khi nào? Bấm là xong; các nút dưới để thu hẹp trước.
conversation-frequency-now = Ngay khi có
conversation-frequency-daily = Mỗi ngày một lần
conversation-frequency-weekly = Mỗi tuần một lần
conversation-unsubscribed = Đã bỏ mọi theo dõi.
conversation-subscriptions = Đang theo dõi: { $list }
conversation-unsubscribe = 🔕 Bỏ mọi theo dõi

## Bot: language and privacy

user-choose-language = Chọn ngôn ngữ / Choose a language:
user-language-set = Từ nay tôi dùng tiếng Việt.
user-privacy =
    Những gì được lưu:
    • Câu hỏi gần nhất của bạn và văn bản đã trả lời, để hiểu câu hỏi nối tiếp: { $contextMinutes } phút.
    • Câu hỏi gắn với tin trả lời, để các nút bấm và việc sửa câu hỏi hoạt động.
    • Nội dung câu hỏi không kèm tên, không kèm mã người dùng, để biết thư viện còn thiếu gì.
    • Câu hỏi bạn gửi cán bộ hoặc chờ câu trả lời: nhiều nhất 30 ngày, không kèm tên.
    • Đánh giá 👍/👎, góp ý: không kèm tên.
    • Ngôn ngữ, các chủ đề theo dõi, lời nhắc và việc đang làm dở của cuộc trò chuyện này.
    Không lưu tên, số điện thoại, ảnh. Nút dưới đây xóa mọi thứ gắn với bạn.
user-stored = Hiện đang lưu về bạn: { $asked } câu hỏi gần đây, { $contexts } cuộc trò chuyện đang nối tiếp, { $sessions } việc đang làm dở.
user-forget = 🗑 Xóa dữ liệu của tôi
user-forget-sure = Xóa ngôn ngữ, ngữ cảnh, theo dõi và câu hỏi gắn với bạn? Không lấy lại được.
user-forget-yes = Xóa
user-forgotten = Đã xóa mọi dữ liệu gắn với bạn.

## Bot: statistics for administrators

admin-title = Thống kê { $days } ngày qua
admin-questions = Câu hỏi: { $count }
admin-answered = Trả lời được: { $percent }
admin-ratings = Đánh giá: 👍 { $good } · 👎 { $bad }
admin-groups = Nhóm đang dùng: { $count }
admin-subscriptions = Theo dõi: { $count } · cuộc trò chuyện theo dõi: { $chats }
admin-deliveries = Tin báo: đã gửi { $sent } · đang chờ { $waiting } · không còn nhận { $gone } · gửi lỗi { $failed }
admin-failed-updates = Cập nhật bị gác lại vì lỗi nhiều lần:
admin-failed-update = { $id }: { $attempts } lần · { $error } · { $at }
admin-feedback = Góp ý: { $count }
admin-hand-offs = Câu hỏi gửi cán bộ: { $asked } · đã trả lời: { $answered }
admin-not-answered = Chưa chắc: { $unsure } · chưa có: { $unknown }
admin-top-topics = Chủ đề được hỏi nhiều:
admin-chart = Câu hỏi mỗi ngày
admin-chart-answered = trả lời được
admin-chart-other = chưa chắc hoặc chưa có
admin-unanswered = Câu hỏi thư viện chưa trả lời được, { $days } ngày qua:
admin-no-unanswered = Không có câu hỏi nào chưa trả lời được.
admin-wanted = Điều người hỏi cần (sau 👎):

## Notifications: announcements and the feed

post-heading-new = 🆕 Văn bản mới trong thư viện
post-heading-changed = 🔄 Văn bản có thay đổi
post-heading-changed-by = 🔄 { $name } { $what }
post-changed-by = { $name } { $what }
post-heading-effective = ▶️ Có hiệu lực
post-heading-effective-on = ▶️ Có hiệu lực từ { $date }
post-heading-ceased = ⏹ Hết hiệu lực
post-heading-ceased-on = ⏹ Hết hiệu lực từ { $date }
post-digest = 📰 Bản tin: { $count } thông báo
post-other-topics = Khác
post-by = Cơ quan ban hành: { $issuer }
post-effective-from = Có hiệu lực từ { $date }
post-ends-on = Hết hiệu lực từ { $date }
post-replaced-by = Được thay thế bởi { $name }
post-amended-by = Được sửa đổi, bổ sung bởi { $name }
post-replaced-by-since = Được thay thế bởi { $name } từ { $since }
post-amended-by-since = Được sửa đổi, bổ sung bởi { $name } từ { $since }
post-unverified = Chưa kiểm chứng: hãy đối chiếu với văn bản chính thức.
post-new-figures = Số liệu mới:
post-figure-was = { $line } (trước đây: { $was })
post-more-lines = … và { $count } dòng nữa
post-open = 📄 Xem văn bản
post-reason = Bạn nhận tin này vì theo dõi: { $what }
post-reason-mention = Bạn nhận tin này vì theo dõi { $what }; văn bản mới này nhắc đến văn bản đó.
post-page = 🌐 Mở trang
post-ask = 💬 Hỏi trợ lý
post-stop = 🔕 Ngừng nhận
post-withdrawn = Thông báo này đã được thu hồi.
post-feed-title = Văn bản mới và thay đổi
post-feed-title-library = Văn bản mới và thay đổi · { $library }

## Notifications: subscriptions

subscription-monday = thứ Hai
subscription-tuesday = thứ Ba
subscription-wednesday = thứ Tư
subscription-thursday = thứ Năm
subscription-friday = thứ Sáu
subscription-saturday = thứ Bảy
subscription-sunday = Chủ nhật
subscription-everything = Mọi văn bản
subscription-without = không có: { $words }
subscription-events = khi { $events }
subscription-event-new = có văn bản mới
subscription-event-amended = bị sửa đổi, bổ sung
subscription-event-replaced = bị thay thế, bãi bỏ
subscription-event-effective = có hiệu lực
subscription-event-ended = hết hiệu lực
subscription-event-mentioned = được văn bản mới nhắc đến
subscription-list = Đang theo dõi { $count } mục:
subscription-none = Chưa theo dõi gì. Dùng /theodoi để bắt đầu.
subscription-added = Đã ghi nhận: { $what } · { $how }
subscription-broad = Lựa chọn này rất rộng: một năm qua trung bình { $aMonth } văn bản mỗi tháng. Có thể thu hẹp, hoặc nhận gộp mỗi ngày.
subscription-narrow = Trong thư viện hiện có { $count } văn bản thuộc mục này, một năm qua trung bình { $aMonth } mỗi tháng; mới nhất:
subscription-narrow-quiet = Trong thư viện hiện có { $count } văn bản thuộc mục này, một năm qua chưa có văn bản mới; mới nhất:
subscription-catches-nothing = Trong thư viện chưa có văn bản nào thuộc mục này; khi có tôi sẽ báo.
subscription-frequency-now = ngay khi có
subscription-frequency-daily = mỗi ngày một lần
subscription-frequency-weekly = mỗi tuần một lần
subscription-digest-at = Bản tin lúc { $hour } giờ ({ $zone })
subscription-zone-vietnam = giờ Việt Nam
subscription-weekly-on = bản tin tuần vào { $weekday }
subscription-quiet = Giờ yên lặng: { $from } giờ đến { $to } giờ
subscription-stop-one = 🔕 Bỏ mục { $number }
subscription-change-one = ⏱ Đổi mục { $number }
subscription-stop-all = 🔕 Bỏ tất cả
subscription-stopped = Đã ngừng theo dõi mục này.
subscription-stopped-all = Đã ngừng mọi theo dõi. Bật lại bằng /theodoi.
subscription-still-following = Còn { $count } mục: /dangky
subscription-hint = Thêm: /theodoi và điều muốn theo dõi, cách nhau bằng dấu phẩy: chủ đề, loại, cơ quan, địa phương, từ khóa, -từ không muốn có; ngay | hằng ngày 7h | hằng tuần; yên lặng 21-6.
subscription-unknown-words = Trong thư viện chưa có văn bản nào nói đến “{ $what }”, nên tôi chưa ghi nhận. Bạn gõ đúng chưa? Cách viết: /theodoi và điều muốn theo dõi, cách nhau bằng dấu phẩy.
subscription-change-this = ⏱ Đổi
subscription-stop-this = 🔕 Bỏ
subscription-not-administrator = Chỉ quản trị viên của { $title } mới đặt được.
subscription-no-such-chat = Không tìm thấy nhóm hay kênh { $name }. Hãy viết @tên công khai, mã -100… hoặc đường dẫn tới một tin trong đó; nhóm, kênh riêng thì thêm tôi vào trước.
subscription-bot-not-there = Tôi chưa ở trong { $title }. Hãy thêm tôi vào nhóm rồi nhắn lại.
subscription-bot-no-channel-administrator = Tôi chưa là quản trị viên của kênh { $title }. Hãy thêm tôi làm quản trị viên có quyền đăng tin rồi nhắn lại.
subscription-bot-may-not-post = Tôi là quản trị viên của kênh { $title } nhưng chưa có quyền đăng tin. Hãy bật quyền đăng tin cho tôi rồi nhắn lại.
subscription-bot-may-not-write = Nhóm { $title } đang hạn chế tôi gửi tin. Hãy bỏ hạn chế rồi nhắn lại.
subscription-person-may-not-post = Kênh { $title }: chỉ quản trị viên có quyền đăng tin mới đặt được.
subscription-members-hidden = Nhóm { $title } ẩn danh sách thành viên nên tôi không biết ai là quản trị viên. Hãy cho tôi làm quản trị viên nhóm rồi nhắn lại.
subscription-one-chat = Mỗi lần chỉ đặt cho một nhóm hoặc kênh. Hãy nhắn riêng từng lệnh.
subscription-invitation = Từ đường dẫn mời, tôi không biết được đó là nhóm hay kênh nào. Hãy viết @tên công khai, mã -100… hoặc đường dẫn tới một tin trong đó.
subscription-ask-in-private = Muốn đặt cho nhóm hoặc kênh khác, hãy nhắn riêng với @{ $username }.
subscription-for-chat = Cho: { $title }
subscription-imported = Đã nhập { $count } mục theo dõi.
subscription-import-fault = Không đọc được tệp: { $fault }
subscription-not-understood = Chưa hiểu “{ $what }”.
subscription-rounded = Chỉ đặt được giờ tròn, nên “{ $what }” được làm tròn.

## Notifications: what did not arrive in a chat

# $chat is the chat's id, for the command.
undelivered-notice = Tin chưa đến được { $title }: { $reason }. Tôi sẽ thử lại, cách quãng dần, trong một ngày.
undelivered-given-up = Tin không đến được { $title }: { $reason }. Đã thử lại trong một ngày.
undelivered-what-to-do = Kênh cần cho tôi làm quản trị viên có quyền đăng tin; nhóm cần cho thành viên gửi tin. Xem tin chưa đến: /dangky { $chat }
undelivered-not-allowed = tôi chưa có quyền đăng tin ở đó
undelivered-not-a-member = tôi không có mặt ở đó
undelivered-thread-unavailable = chủ đề của nhóm đã đóng
undelivered-rate-limited = Telegram yêu cầu chờ
undelivered-waiting =
    { $count ->
       *[other] ⚠ { $count } tin chưa đến, lần thử tới lúc { $time }: { $reason }.
    }
undelivered-failed =
    { $count ->
       *[other] ⚠ { $count } tin không đến được: { $reason }.
    }

## Notifications: the steps of a subscription

subscribe-narrow-topic = ＋ Chủ đề
subscribe-narrow-issuer = ＋ Cơ quan
subscribe-narrow-type = ＋ Loại văn bản
subscribe-narrow-place = ＋ Địa phương
subscribe-narrow-words = ＋ Từ khóa
subscribe-choose-quiet = 🌙 Giờ yên lặng
subscribe-ask-topic = Chủ đề nào? Bấm hoặc gõ; bấm lại mục có ✓ để bỏ.
subscribe-ask-issuer = Cơ quan nào ban hành? Bấm hoặc gõ tên; bấm lại mục có ✓ để bỏ.
subscribe-ask-type = Loại văn bản nào? Bấm hoặc gõ; bấm lại mục có ✓ để bỏ.
subscribe-ask-place = Của địa phương nào? Bấm hoặc gõ tên; bấm lại mục có ✓ để bỏ.
subscribe-ask-words = Gõ từ khóa phải có, cách nhau bằng dấu phẩy. Đặt dấu trừ trước từ không muốn có, ví dụ: một cửa, -xây dựng
subscribe-ask-weekday = Bản tin tuần đến vào ngày nào? (chung cho cả cuộc trò chuyện)
subscribe-ask-hour = Bản tin đến lúc mấy giờ? (chung cho cả cuộc trò chuyện) Giờ khác thì gõ, ví dụ: 13
subscribe-ask-quiet = Không gửi tin trong giờ nào? (chung cho cả cuộc trò chuyện) Giờ khác thì gõ, ví dụ: 20-5
subscribe-not-understood = Chưa hiểu “{ $what }”. Hãy bấm một nút hoặc gõ cách khác.
subscribe-hour = { $hour } giờ
subscribe-hours = { $from } giờ đến { $to } giờ
subscribe-no-quiet = Không đặt
subscribe-skip = Bỏ qua ›

## Bot: watched sources, for administrators

source-title = 📡 Nguồn văn bản đang theo dõi
source-none = Thư viện chưa khai báo nguồn nào. Hãy khai báo trong tệp sources.yaml của thư mục văn bản.
source-off = Bot này đang không theo dõi nguồn nào: WATCH_SOURCES=0 hoặc chưa có ADMIN_IDS.
source-ok = ✅ { $name }: { $count } mục, xem lúc { $time }
source-disabled = ⏸ { $name }: chưa bật
source-new = 🕓 { $name }: chưa xem lần nào
source-failing = ⚠️ { $name }: { $fault }
source-last-ok = Lần gần nhất đọc được: { $time }. Sẽ xem lại sau { $next }.
source-never-ok = Chưa lần nào đọc được. Sẽ xem lại sau { $next }.
source-trusted = { $name } (tự đăng, không cần duyệt)
source-counts = Bản nháp chờ duyệt: { $undecided } · Văn bản đang chờ đọc: { $waiting }
source-look = 🔄 Xem ngay
source-looking = Đang xem các nguồn đã đến giờ. Mỗi nguồn được xem nhiều nhất mỗi giờ một lần.
source-drafts = 📥 Bản nháp chờ duyệt ({ $count })
source-no-drafts = Không còn bản nháp nào chờ duyệt.
source-heartbeat-start = 🔔 Báo tình trạng mỗi ngày
source-heartbeat-stop = 🔕 Thôi báo mỗi ngày
source-heartbeat-on = Từ nay, khoảng 8 giờ sáng mỗi ngày các quản trị viên nhận danh sách này.
source-heartbeat-off = Đã thôi báo mỗi ngày.
source-heartbeat-title = ☀️ Tình trạng các nguồn văn bản hôm nay
source-found = 📡 { $source } có văn bản mới
source-found-better = 📡 { $source } có toàn văn hoặc bản ký số: thay cho bản nháp trước của văn bản này
source-faults-title = ⚠️ Nguồn văn bản có lỗi: { $count }
source-faults-note = Bot vẫn xem lại theo giờ và không nhắc lại lỗi này. Tình trạng của mọi nguồn: /nguon
source-fault-unreachable = không kết nối được tới { $host }
source-fault-timeout = { $host } trả lời quá chậm
source-fault-certificate = chứng thư bảo mật của { $host } không hợp lệ; bot không bỏ qua việc kiểm tra
source-fault-status = { $host } trả lời lỗi { $status }
source-fault-rate-limited = { $host } yêu cầu xem thưa hơn (429)
source-fault-too-large = { $host } trả về quá nhiều dữ liệu
source-fault-redirect = { $host }: địa chỉ chuyển hướng không được phép
source-fault-not-a-feed = địa chỉ không trả về RSS hay Atom
source-fault-not-json = địa chỉ không trả về JSON
source-fault-too-deep = trang lồng quá nhiều lớp, không đọc được
source-fault-empty = không liệt kê văn bản nào; có thể trang đã đổi cách trình bày
source-fault-no-numbers = có liệt kê nhưng không mục nào có số hiệu; có thể trang đã đổi cách trình bày

## Bot: documents whose bases have ended, for administrators

review-title = 🔎 Văn bản của địa phương có căn cứ đã hết hiệu lực: { $count }
review-none = Không có văn bản nào của địa phương còn hiệu lực mà căn cứ đã hết hiệu lực.
review-basis = căn cứ { $name }: { $status }

## Bot: announcements and documents for administrators

administration-title = Thông báo gần đây
administration-none = Chưa có thông báo nào.
administration-state-live = đang phát
administration-state-held = tạm giữ
administration-state-withdrawn = đã thu hồi
administration-state-sent = đã phát
administration-preview = 👁 Xem trước thông báo { $number }
administration-progress = đã gửi { $sent } · chờ { $waiting } · không còn { $gone } · lỗi { $failed }
administration-time-left = còn khoảng { $minutes } phút
administration-finished = đã xong
administration-hold = ⏸ Tạm giữ
administration-release = ▶ Phát tiếp
administration-withdraw = 🗑 Thu hồi
administration-withdraw-sure = Thu hồi thông báo { $number }? Tin sẽ bị xóa ở { $count } cuộc trò chuyện và không gửi lại được.
administration-retry = ↻ Gửi lại phần lỗi
administration-refresh = 🔄 Cập nhật
administration-lead-hint = Đổi lời dẫn: /tinmoi { $number } và lời dẫn mới
administration-lead-set = Đã đổi lời dẫn; tin đã gửi sẽ được sửa.
administration-unknown-number = Không có thông báo số này.
administration-template-note = Điền vào tệp này rồi gửi lại cho tôi; tôi kiểm tra và cho xem trước khi đưa vào thư viện.
administration-template-web = 🌐 Gửi nhiều tệp ở trang web
administration-upload-read = Đã đọc được:
administration-upload-replaces = Thay bản hiện có của { $name }.
administration-upload-faults = Tệp chưa đúng định dạng:
administration-upload-reaches = Sẽ báo cho { $count } cuộc trò chuyện.
administration-approve = ✅ Duyệt và phát
administration-refuse = ✖ Bỏ
administration-approved = Đã đưa vào thư viện: { $name }
administration-refused = Đã bỏ tệp.
administration-already-approved = Văn bản này đã được một quản trị viên duyệt trước đó ({ $name }). Lựa chọn vừa rồi của bạn không đổi gì.
administration-already-refused = Văn bản này đã được một quản trị viên bỏ trước đó. Lựa chọn vừa rồi của bạn không đổi gì.
administration-file-too-large = Tệp quá lớn: tối đa { $kilobytes } KB.
administration-broken-files = Thư viện có tệp lỗi; bản trước của chúng vẫn được dùng:
administration-left-out-files = Thư viện có tệp lỗi mà không có bản trước để dùng thay; phần lỗi bị bỏ qua cho đến khi sửa xong:
administration-shadowed-files = Tệp trong thư viện nói khác văn bản cùng mã đã duyệt qua trò chuyện; bản đã duyệt đang được dùng. Hãy chép bản đó vào tệp, hoặc gỡ nó ở /tinmoi:
administration-approved-documents = 📥 Văn bản đã duyệt qua trò chuyện: { $count }
administration-remove = 🗑 Gỡ khỏi thư viện
administration-remove-sure = Gỡ { $name } khỏi thư viện? Việc gỡ không được báo cho ai. Nếu thư mục có tệp cùng mã thì tệp đó được dùng; thông báo đã phát thì thu hồi riêng ở /tinmoi.
administration-keep = Giữ lại
administration-removed = Đã gỡ khỏi thư viện: { $name }
administration-sent-in = ⏳ Sẽ gửi sau { $seconds } giây; tạm giữ trước lúc đó thì chưa ai nhận được.
administration-announced = Có { $count } thông báo mới. Xem: /tinmoi

## Bot: papers that administrators send as files

paper-read = Đã đọc tệp { $file }. Hãy soát trước khi duyệt: ⚠️ là chỗ chưa chắc, ❓ là chỗ không tìm thấy.
paper-field-number = Số hiệu
paper-field-type = Loại văn bản
paper-field-title = Trích yếu
paper-field-passed-by = Cơ quan ban hành
paper-field-signed-by = Người ký
paper-field-date-document = Ngày ban hành
paper-field-date-effective = Ngày có hiệu lực
paper-field-in-force = Hiệu lực
paper-field-jurisdiction = Phạm vi
paper-field-articles = Số điều
paper-value = { $label }: { $value }
paper-evidence = {" "}(đọc từ “{ $evidence }”)
paper-missing = ❓ { $label }: không tìm thấy trong tệp
paper-no-value = chưa có
# $first and $last are printed numbers of articles: 1, 12a.
paper-articles = { $count } (từ Điều { $first } đến Điều { $last })
paper-metadata-only = Chưa có toàn văn: bot chỉ đọc được thông tin ở nguồn. Có tệp thì gửi vào đây để bổ sung.
paper-no-articles = Văn bản không chia theo điều.
# $numbers is a list of articles: 3, 7–9.
paper-gaps = ⚠️ Đứt số thứ tự, không thấy: Điều { $numbers }
paper-contents = Bảng: { $tables } · Phụ lục: { $appendices }
paper-relations = Quan hệ đọc được:
paper-relation-at = {" "}({ $place })
paper-relation-partial = {" "}một phần
paper-bases = Căn cứ: { $targets }
paper-more = … và { $count } mục nữa
paper-remark-no-head = ⚠️ Không thấy phần đầu văn bản (cơ quan, số, ngày); các trường được đọc từ những dòng đầu.
paper-remark-continued = ⚠️ Văn bản còn đăng tiếp ở số Công báo khác; tệp này có thể chưa đủ.
paper-remark-one-of-several = ⚠️ Tệp có nhiều văn bản; chỉ một văn bản được đọc.
paper-remark-draft = ⚠️ Đây là dự thảo.
paper-remark-ocr = ⚠️ Chữ được nhận dạng từ bản quét: hãy đối chiếu mọi trường và con số với bản gốc.
paper-known = Thư viện đã có { $name }. Duyệt thì tệp này là bản mới; khác bản đang có:
paper-known-same = Thư viện đã có { $name }, và tệp này không khác gì về các trường và các điều.
paper-joins = Toàn văn này được ghép vào bản tóm tắt đang có; các trường của bản tóm tắt được giữ.
paper-changed-field = { $label }: “{ $before }” → “{ $after }”
paper-articles-added = Thêm Điều { $numbers }
paper-articles-removed = Bớt Điều { $numbers }
paper-articles-changed = Khác lời ở Điều { $numbers }
paper-mend = ✏️ { $label }
paper-mend-other = ✏️ Sửa trường khác
paper-mend-ask =
    { $label }: hãy gửi nội dung đúng.
    { $hint }
paper-mend-empty = Để trống
paper-mend-fault = { $label }: nội dung vừa gửi chưa dùng được.
paper-mended = Đã sửa { $label }: { $value }
paper-preview = Người dùng sẽ thấy:
paper-hint-number = Ghi như in trên văn bản, ví dụ 118/2025/NĐ-CP.
paper-hint-type = Bấm chọn một loại, hoặc gõ tên loại, ví dụ Nghị định.
paper-hint-title = Ghi trên một dòng, tối đa 1.200 ký tự.
paper-hint-passed-by = Ghi đủ tên cơ quan, ví dụ Ủy ban nhân dân thành phố Đà Nẵng.
paper-hint-signed-by = Ghi họ và tên người ký, không kèm chức vụ.
paper-hint-date-document = Ghi ngày/tháng/năm, ví dụ 09/6/2025.
paper-hint-date-effective = Ghi ngày/tháng/năm, ví dụ 01/7/2025; không trước ngày ban hành.
paper-hint-jurisdiction = Ghi Trung ương, hoặc tên tỉnh, thành phố có trong thư viện.
paper-original = 📄 Bản gốc
paper-original-gone = Telegram không còn gửi lại được tệp gốc này.
paper-on-server = Tệp DOCX, PDF, HTML, TXT được đọc trên máy chủ chạy Node; bot này chạy trên Workers nên không đọc được. Ở đây hãy gửi tệp Markdown: /mau cho tệp mẫu.
paper-link-read = Đã đọc liên kết của { $source }. Hãy soát trước khi duyệt: ⚠️ là chỗ chưa chắc, ❓ là chỗ không tìm thấy.
paper-link-original = Bản gốc tải từ { $host }
paper-web-original = Bản gốc gửi từ trang web
paper-web-not-kept = Chưa lưu được bản gốc vì không gửi được tệp vào cuộc trò chuyện của quản trị viên nào. Hãy mở cuộc trò chuyện với bot, bấm Bắt đầu, rồi gửi lại.
paper-link-not-official =
    Liên kết của { $host } không được đọc vào thư viện: bot chỉ đọc nguồn chính thức, như vanban.chinhphu.vn, congbao.chinhphu.vn, vbpl.vn, các trang .gov.vn và nguồn khai báo trong sources.yaml.
paper-link-fault = Không đọc được liên kết này: { $fault }.
paper-link-no-document = Trang này không cho biết số hiệu văn bản nào và không có toàn văn. Hãy gửi liên kết tới trang của đúng một văn bản, hoặc tới tệp PDF, DOCX của văn bản đó.
paper-link-more = Mỗi tin nhắn bot đọc nhiều nhất { $count } liên kết. Hãy gửi các liên kết còn lại trong tin nhắn khác.
paper-refused = Không đọc được { $file }: { $reason }
paper-refused-corrupt = tệp bị hỏng hoặc tải về chưa đủ. Hãy mở thử rồi lưu lại và gửi lại.
paper-refused-passworded = tệp có mật khẩu. Hãy lưu lại không đặt mật khẩu.
paper-refused-too-large = tệp quá lớn. Bot đọc tệp đến { $megabytes } MB.
paper-refused-zip-bomb = tệp nén bung ra lớn quá mức cho phép nên không được mở.
paper-refused-unknown-format = loại tệp này không đọc được. Hãy gửi DOCX, PDF, HTML, TXT hoặc Markdown.
paper-refused-wrong-extension = đuôi tệp không đúng với nội dung. Hãy đổi lại tên, hoặc lưu lại đúng loại.
paper-refused-converter-missing = loại tệp này cần LibreOffice mà máy chủ chưa cài. Hãy lưu lại thành DOCX hoặc PDF.
paper-refused-scan = đây là bản quét, không có lớp chữ, và máy chủ không nhận dạng được chữ (chưa cài OCR, hoặc bản quét quá dài). Hãy gửi DOCX hoặc PDF có chữ.
paper-refused-empty = tệp trống, không có chữ nào.
paper-refused-too-slow = tệp quá phức tạp, đọc lâu quá mức cho phép.
paper-refused-unreadable = tệp làm chương trình đọc dừng giữa chừng. Hãy lưu lại thành DOCX hoặc PDF khác.

## Bot: faults of a document that an administrator sent

fault-place = { $place }: { $fault }
fault-field = Mục “{ $field }” ghi chưa đúng. Chi tiết: { $detail }
fault-other = Nội dung chưa đúng. Chi tiết: { $detail }
fault-reason-not-utf8 = Tệp không ở mã UTF-8. Hãy lưu lại bằng mã UTF-8.
fault-reason-no-front-matter = Thiếu phần khai báo ở đầu tệp: dòng đầu tiên phải là ---. Lệnh /mau gửi tệp mẫu.
fault-reason-open-front-matter = Phần khai báo ở đầu tệp chưa kết thúc: sau nó phải có một dòng ---.
fault-reason-not-yaml = Phần khai báo sai cú pháp; giá trị có dấu hai chấm, hoặc bắt đầu bằng ký tự đặc biệt, phải đặt trong dấu "…". Chi tiết: { $detail }
fault-reason-not-fields = Ở đây phải là các mục, mỗi mục một dòng dạng tên: giá trị.
fault-reason-not-list = Ở đây phải là danh sách, mỗi mục bắt đầu bằng dấu gạch ngang.
fault-reason-too-deep = Danh sách hoặc trích dẫn lồng quá nhiều cấp. Hãy bớt cấp.
fault-reason-repeated-id = Mục “{ $field }” trùng với một mục khác của thư viện. Hãy đặt giá trị khác. Chi tiết: { $detail }
fault-reason-unknown-field = Không có mục “{ $field }”; mục này bị bỏ qua.
fault-reason-unknown-file = Thư viện không dùng tệp này; tệp bị bỏ qua.
fault-reason-files-lost = Phần lớn tệp của thư viện biến mất, nên thư viện cũ được giữ lại. Nếu cố ý xóa, hãy khởi động lại chương trình hoặc gọi POST /admin/reload. Chi tiết: { $detail }
fault-id = Mã (id) phải có, chỉ gồm chữ thường không dấu, chữ số và dấu gạch nối.
fault-number = Số hiệu (number) ghi như in trên văn bản, ví dụ 118/2025/NĐ-CP.
fault-type = Loại văn bản (type) phải là một trong: { $allowed }.
fault-title = Trích yếu (title) phải có.
fault-text = Mức nội dung (text) phải là một trong: { $allowed }.
fault-passed-by = Cơ quan ban hành (passedBy) phải là một dòng chữ, có trong bảng cơ quan.
fault-signed-by = Người ký (signedBy) phải là một dòng chữ.
fault-date-document = Ngày ban hành (dateDocument) phải có dạng năm-tháng-ngày, ví dụ 2025-06-09.
fault-date-effective = Ngày có hiệu lực (dateEffective) phải có dạng năm-tháng-ngày, không trước ngày ban hành.
fault-date-no-longer-in-force = Ngày hết hiệu lực (dateNoLongerInForce) phải có dạng năm-tháng-ngày, sau ngày có hiệu lực.
fault-in-force = Hiệu lực (inForce) phải là một trong: { $allowed }.
fault-jurisdiction = Phạm vi (jurisdiction) phải là vn hoặc mã một địa phương của thư viện.
fault-topics = Chủ đề (topics) phải là danh sách mã chủ đề của thư viện.
fault-relations = Quan hệ (relations) phải có type, và target là mã hoặc số hiệu của một văn bản.
fault-sources = Nguồn (sources) phải có title, url và retrieved (ngày tra).

## Web: all pages

web-layout-brand = Hỏi đáp cải cách hành chính
web-layout-description = Tra cứu và hỏi đáp văn bản cải cách hành chính, chuyển đổi số: mỗi câu trả lời đều kèm trích dẫn.
web-layout-skip = Đến nội dung chính
web-layout-menu = Trang
web-layout-trail = Vị trí trang
web-layout-home = Tra cứu
web-layout-chat = Trợ lý
web-layout-topics = Chủ đề
web-layout-timeline = Theo năm
web-layout-status = Về thư viện
web-layout-reference = API
web-layout-feed = Tin văn bản mới (Atom)
web-layout-feed-of = Tin văn bản mới: { $topic } (Atom)
web-layout-feed-lead = Đây là nguồn tin: muốn theo dõi, hãy chép địa chỉ này vào trình đọc tin.
web-layout-feed-page = Mở trang hỏi đáp
web-layout-privacy = Trang này không dùng dịch vụ của bên thứ ba, không theo dõi; câu hỏi ở đây không được lưu lại.
web-layout-contact = Liên hệ
web-layout-more = Thêm
# The link to the page in this language.
web-layout-switch-label = Đọc trang này bằng tiếng Việt

## Web: Telegram

web-telegram-follow = 🔔 Nhận tin qua Telegram
web-telegram-open = Mở trong Telegram
web-telegram-bot = Trên Telegram: @{ $username }
mini-app-unknown-person = Không xác định được người dùng Telegram. Hãy đóng và mở lại từ nút trình đơn của bot.
mini-app-start-first = Hãy bấm START ở bot trước, để bot gửi tin được cho bạn.
web-telegram-stop = 🔕 Ngừng nhận tin
web-telegram-following = Đã đăng ký: bot sẽ báo khi có thay đổi

## Web: search

web-search-heading = Văn bản nói gì? Cứ hỏi.
web-search-lead = Viết câu hỏi như khi nói chuyện, hoặc vài từ khóa, hoặc một số hiệu. Có dấu hay không dấu đều được.
web-search-label = Câu hỏi hoặc từ khóa
web-search-placeholder = Hỏi hoặc tìm…
web-search-button = Tìm
web-search-title = { $query } – kết quả tra cứu
web-search-list-title = Văn bản trong thư viện
web-search-examples = Thử hỏi
web-search-what-is = { $name } là gì?
web-search-suggestions = Gợi ý
web-search-answer = Trả lời
web-search-no-answer = Chưa có câu trả lời
web-search-show-results = Xem { $count } văn bản có nội dung liên quan
web-search-beyond-filters = Trả lời từ cả thư viện, ngoài bộ lọc
web-search-sources = Căn cứ
web-search-ask-next = Hỏi tiếp
web-search-continue-in-chat = Hỏi tiếp cùng trợ lý
web-search-as-data = JSON
web-search-about = Chỉ hỏi về { $name }
web-search-about-all = Hỏi cả thư viện
web-search-filters = Lọc kết quả
web-search-type = Loại văn bản
web-search-issuer = Cơ quan
web-search-year = Năm
web-search-topic = Chủ đề
web-search-state = Hiệu lực
web-search-all = Tất cả
web-search-clear = Bỏ mọi bộ lọc
web-search-state-in-force = Còn hiệu lực
web-search-state-partially-in-force = Còn hiệu lực một phần
web-search-state-not-in-force = Hết hiệu lực
web-search-state-not-yet-in-force = Chưa có hiệu lực
web-search-state-unknown = Chưa rõ hiệu lực
web-search-term = Chỉ số, thuật ngữ
web-search-found = { $count } văn bản có nội dung liên quan
web-search-listed = { $count } văn bản
web-search-terms = { $count } chỉ số, thuật ngữ
web-search-feed = Tin văn bản mới có các từ này (Atom)
web-search-no-passages = Không có đoạn văn bản nào khớp với các từ này.
web-search-nothing-with = Không có văn bản nào khớp với các bộ lọc đang chọn.
web-search-without-filters = Bỏ bộ lọc
web-search-help-title = Để tìm được
web-search-help-1 = Dùng từ của chính văn bản: “một cửa liên thông”, “chỉ số hài lòng”.
web-search-help-2 = Nhớ số hiệu thì viết thẳng số hiệu, kiểu nào cũng được: nq57, 06/2010/nđ-cp.
web-search-help-3 = Thêm năm, cơ quan hoặc địa phương để thu hẹp.
web-search-help-4 = Hoặc xem theo chủ đề.
web-search-too-long = Câu hỏi dài { $length } ký tự; nhiều nhất là { $limit }. Hãy rút gọn còn một ý.
web-search-newest = Văn bản mới nhất
web-search-all-documents = Xem cả { $count } văn bản
web-search-by-topic = Theo chủ đề
web-search-whole-document = Toàn văn bản
web-search-pages = Các trang kết quả
web-search-page = Trang { NUMBER($page, useGrouping: 0) }/{ NUMBER($pages, useGrouping: 0) }
web-search-sort = Thứ tự
web-search-sort-best = Khớp nhất
web-search-sort-newest = Mới nhất trước
web-search-sort-oldest = Cũ nhất trước
web-search-filter-values = Tìm trong { $facet }
web-search-more-values = … và { $count } giá trị nữa
web-search-to-page = Đến trang { NUMBER($page, useGrouping: 0) }
web-search-previous = Trang trước
web-search-next = Trang sau

## Web: a document

web-document-facts = Thông tin văn bản
web-document-number = Số hiệu
web-document-in-vietnamese = Nội dung bằng tiếng Việt.
heading-summary = Tóm tắt
heading-main-content = Nội dung chính
heading-general = Quy định chung
heading-effect = Hiệu lực
heading-scope = Phạm vi
heading-subjects = Đối tượng áp dụng
heading-definitions = Giải thích từ ngữ
heading-transitional = Điều khoản chuyển tiếp
heading-related = Văn bản liên quan
heading-objectives = Mục tiêu
heading-targets = Chỉ tiêu
heading-tasks = Nhiệm vụ
heading-solutions = Giải pháp
heading-viewpoints = Quan điểm
heading-vision = Tầm nhìn
heading-implementation = Tổ chức thực hiện
heading-responsibilities = Trách nhiệm
heading-funding = Kinh phí
heading-results = Kết quả
heading-status = Tình trạng
heading-amendments = Nội dung sửa đổi
heading-appendix = Phụ lục
heading-meaning = Là gì
heading-method = Cách tính
heading-article = Điều { $number }
heading-article-on = Điều { $number }. { $title }
heading-of-year = { $title } năm { $year }
heading-until-year = { $title } đến năm { $year }
web-document-contents = Mục lục
web-document-link-to = Chép đường dẫn tới mục “{ $section }”
web-document-copied = Đã chép đường dẫn
web-document-relations = Quan hệ với văn bản khác
web-document-relations-table = Bảng quan hệ
web-document-diagram = Sơ đồ quan hệ của { $name }; bảng bên dưới nêu cùng nội dung
web-document-diagram-of-some = Sơ đồ { $drawn } trong { $all } quan hệ của { $name }; bảng bên dưới nêu đủ
web-document-and-others = và { $count } văn bản khác ↓
web-document-relation = Quan hệ
web-document-document = Văn bản
web-document-since = Từ ngày
web-document-checked = Kiểm chứng
web-document-verified = đã kiểm chứng
web-document-unverified = chưa kiểm chứng
web-document-no-relations = Thư viện chưa ghi nhận văn bản liên quan.
web-document-no-text = Thư viện chưa có nội dung của văn bản này.
web-document-unverified-document = Chưa đối chiếu được với bản gốc. Chỉ dùng để tham khảo.
web-document-not-in-library = chưa có trong thư viện
web-document-ask = Hỏi về văn bản này
web-document-ask-placeholder = Chỉ tiêu, thời hạn, cơ quan…
web-document-ask-button = Hỏi
web-document-chat-about = Trao đổi cùng trợ lý về văn bản này
web-document-sources = Nguồn
web-document-downloads = Tải về
web-document-actions = Dùng văn bản này
web-document-share = Chia sẻ
web-document-qr = Mã QR
web-document-qr-of = Mã QR của { $address }
web-document-copy-link = Chép liên kết
web-preview-dated = Ban hành ngày { $date }
web-document-print = In
web-document-merged = { $place } đã nhập vào { $into } từ ngày { $on }; hãy xem thêm văn bản mới của { $into }.
web-document-replaced-by = Được thay thế bởi
web-document-repealed-by = Bị bãi bỏ bởi
web-document-amended-by = Được sửa đổi bởi
web-document-own-words = Thư viện ghi lại nội dung bằng lời của mình; hãy đối chiếu với văn bản chính thức.
web-document-term = Chỉ số, thuật ngữ

## Web: an article of a document

web-article-previous = Điều trước: { $article }
web-article-next = Điều sau: { $article }
web-article-neighbours = Điều trước và điều sau
web-article-cite = 📋 Trích dẫn điều này
web-article-whole = Xem cả văn bản
web-article-amended = Sửa đổi, bổ sung điều này
web-article-amended-by = Từ ngày { $date }, theo { $section } { $document }:
web-article-amended-by-undated = Theo { $section } { $document }:

## Web: changes of the law, of one document and by month

web-changes-title = Văn bản mới
web-changes-lead = Mỗi tháng có văn bản nào được ban hành, có hiệu lực hoặc hết hiệu lực, mỗi việc một câu.
web-changes-follow = Nhận tin khi có văn bản mới:
web-changes-telegram = qua Telegram
web-changes-feed = bằng trình đọc tin (Atom)
web-changes-upcoming = Sắp tới
web-changes-month = Tháng { $month }
web-changes-none = Thư viện chưa có văn bản nào ghi ngày.
web-changes-pages = Các tháng khác
web-changes-older = Các tháng trước
web-changes-newer = Các tháng sau
web-changes-kind-issued = Ban hành
web-changes-kind-effective = Có hiệu lực
web-changes-kind-ended = Hết hiệu lực
# These follow the name of the document.
web-changes-issued-by = được { $issuer } ban hành ngày { $date }
web-changes-issued = được ban hành ngày { $date }
web-changes-effective = có hiệu lực từ ngày { $date }
web-changes-ended = hết hiệu lực từ ngày { $date }
web-changes-more = Xem thêm { $count } việc
web-changes-effects-more = { $count } văn bản khác
web-history-title = Quá trình hiệu lực
web-history-issued-by = { $issuer } ban hành
web-history-issued = Ban hành
web-history-effective = Có hiệu lực
web-history-ended = Hết hiệu lực
web-history-undated = chưa rõ ngày

## Web: two documents beside each other

web-compare-title = So sánh hai văn bản
web-compare-lead = Chọn hai văn bản để xem cạnh nhau cơ quan ban hành, ngày, hiệu lực, phạm vi, chỉ tiêu và quan hệ.
web-compare-first = Văn bản thứ nhất
web-compare-second = Văn bản thứ hai
web-compare-placeholder = Số hiệu hoặc tên văn bản
web-compare-button = So sánh
web-compare-chip = So sánh
web-compare-table = Bảng so sánh
web-compare-of = So sánh { $first } và { $second }
web-compare-aspect = Nội dung
web-compare-unknown = Thư viện chưa có văn bản “{ $text }”.
web-compare-several = Nhiều văn bản có số “{ $text }”. Hãy chọn một văn bản:
web-compare-same = Hai ô đang chỉ cùng một văn bản. Hãy chọn một văn bản khác.
web-compare-with = So sánh { $name } với
web-compare-no-relation = Thư viện chưa ghi nhận quan hệ trực tiếp giữa hai văn bản này.
web-compare-scope = Phạm vi điều chỉnh, đối tượng
web-compare-targets = Mục tiêu, chỉ tiêu
web-compare-articles = Các điều
web-compare-relations = Quan hệ với văn bản khác
web-compare-differs = khác nhau
web-compare-answer = Xem bảng so sánh

## Web: the assistant

web-chat-title = Trợ lý
web-chat-lead = Cùng một trợ lý như trên Telegram, ngay trong trình duyệt.
web-chat-kept = Cuộc trao đổi chỉ nằm trong trang này: đóng trang là hết, máy chủ không lưu gì.
web-chat-label = Câu hỏi của bạn
web-chat-placeholder = Hỏi bằng lời của bạn…
web-chat-button = Gửi
web-chat-again = Bắt đầu lại
web-chat-you = Bạn
web-chat-bot = Trợ lý
web-chat-log = Cuộc trao đổi
web-chat-gone = Nút này không còn dùng được. Hãy hỏi lại.
web-chat-failed = Chưa gửi được. Hãy kiểm tra mạng rồi thử lại.
web-chat-start-with = Bắt đầu với một câu:

## Web: topics

web-topics-title = Chủ đề
web-topics-lead = Văn bản của thư viện xếp theo chủ đề; chủ đề rộng gồm cả các chủ đề hẹp hơn.
web-topics-documents = { $count } văn bản
web-topics-narrower = Chủ đề hẹp hơn
web-topics-also = Còn gọi là
web-topics-search-in = Tìm trong chủ đề này
web-topics-follow = Theo dõi chủ đề này

## Web: documents by year

web-timeline-title = Văn bản theo năm
web-timeline-lead = { $dated } văn bản có ngày ban hành. Chọn một năm để xem các văn bản.
web-timeline-lead-undated = { $dated } văn bản có ngày ban hành; { $undated } văn bản chưa ghi nhận ngày. Chọn một năm để xem các văn bản.
web-timeline-chart = Số văn bản ban hành mỗi năm; bảng bên dưới nêu cùng số liệu
web-timeline-central = Trung ương
web-timeline-local = Địa phương
web-timeline-year = Năm
web-timeline-total = Tổng
web-timeline-undated = Chưa rõ
web-timeline-bar = Năm { $year }: { NUMBER($count, useGrouping: 0) } văn bản

## Web: the library

web-status-title = Về thư viện
web-status-lead = Thư viện đang giữ những gì, còn thiếu gì, và trả lời được đến đâu.
web-status-holds = Đang có
web-status-documents = văn bản
web-status-terms = chỉ số, thuật ngữ
web-status-sections = mục nội dung
web-status-topics = chủ đề
web-status-last-change = Thay đổi gần nhất
web-status-newest = Văn bản mới nhất
web-status-looked = Lần tra nguồn gần nhất
web-status-by-state = Theo hiệu lực
web-status-by-type = Theo loại
web-status-quality = Điều cần biết
web-status-unknown-state = Chưa tra được hiệu lực
web-status-unverified = Văn bản chưa kiểm chứng
web-status-without-date = Văn bản chưa ghi nhận ngày ban hành
web-status-faults = Lỗi hoặc điểm nghi ngờ trong tệp tri thức
web-status-asked = Câu hỏi trong { NUMBER($days, useGrouping: 0) } ngày qua (Telegram)
web-status-questions = Câu hỏi
web-status-answered = Trả lời được
web-status-unanswered = Chưa chắc hoặc chưa có
web-status-nobody = Chưa có câu hỏi nào.
web-status-away = Tạm thời không đọc được số liệu câu hỏi.
web-status-count = Số lượng
web-status-share = Tỷ lệ

## Web: reference of the API

web-reference-title = API
web-reference-lead = Mọi thứ trên trang này cũng có dưới dạng JSON, mở cho mọi người.
web-reference-machine = Mô tả máy đọc được (OpenAPI 3.1)
web-reference-parameter = Tham số
web-reference-meaning = Ý nghĩa
web-reference-allowed = Giá trị
web-reference-required = bắt buộc
web-reference-example = Ví dụ
web-reference-rule-1 = Mọi điểm cuối dùng GET, riêng /check dùng POST; gọi được từ mọi trang web (CORS).
web-reference-rule-2 = Lỗi trả về theo RFC 9457 (application/problem+json), bằng ngôn ngữ của Accept-Language.
web-reference-rule-3 = Có ETag: gửi lại If-None-Match để nhận 304 khi không đổi.
web-reference-rule-4 = Mỗi địa chỉ có hạn mức; quá hạn mức là 429 kèm Retry-After.
web-reference-no-parameters = Không có tham số.
web-reference-endpoint-ask = Một câu trả lời kèm trích dẫn
web-reference-endpoint-search = Các đoạn văn bản, khớp nhất trước
web-reference-endpoint-documents = Danh sách văn bản, mới nhất trước
web-reference-endpoint-document = Một văn bản hoặc thuật ngữ, đủ nội dung
web-reference-endpoint-topics = Các chủ đề và số văn bản
web-reference-endpoint-status = Thư viện có những gì: văn bản mới nhất, số văn bản theo cấp, năm, mức độ chi tiết
web-reference-endpoint-check = Kiểm tra các văn bản mà một đoạn văn bản viện dẫn
web-reference-check-body = Thân yêu cầu: JSON có text, nhiều nhất { $limit } ký tự.
web-reference-endpoint-suggest = Gợi ý khi đang gõ
web-reference-parameter-q = câu hỏi hoặc từ khóa
web-reference-parameter-about = mã văn bản hoặc thuật ngữ mà câu hỏi nói đến
web-reference-parameter-explain = true: kèm cách hình thành câu trả lời; cần Authorization: Bearer ADMIN_SECRET
web-reference-parameter-limit = số kết quả nhiều nhất
web-reference-parameter-page = trang, từ 1
web-reference-parameter-type = loại văn bản
web-reference-parameter-issuer = một phần tên cơ quan ban hành
web-reference-parameter-year = năm ban hành
web-reference-parameter-topic = mã chủ đề; gồm cả chủ đề hẹp hơn
web-reference-parameter-in-force = true: chỉ văn bản còn hiệu lực
web-reference-parameter-id = mã văn bản hoặc thuật ngữ

## Web: error pages

web-error-title = Không tìm thấy trang
web-error-lead = Địa chỉ này không có gì. Có thể văn bản đã đổi mã, hoặc đường dẫn bị chép thiếu. Hãy thử tìm:
web-error-way = Trang này không nhận nội dung gửi lên
web-error-way-lead = Địa chỉ này chỉ để xem. Hãy mở lại từ đường dẫn, hoặc hỏi ở đây:
web-error-large = Nội dung gửi lên quá dài
web-error-large-lead = Cuộc trao đổi đã dài quá mức một trang mang theo được. Hãy bắt đầu lại với câu hỏi mới:
web-error-fault = Có lỗi ở phía máy chủ
web-error-fault-lead = Lỗi đã được ghi lại. Hãy thử lại sau ít phút.
web-error-busy = Bạn hỏi hơi nhanh
web-error-busy-lead = Hãy chờ { NUMBER($seconds, useGrouping: 0) } giây rồi thử lại.
web-error-overloaded = Đang có quá nhiều người hỏi
web-error-overloaded-lead = Bạn vui lòng thử lại sau { NUMBER($seconds, useGrouping: 0) } giây.

## Web: errors of the API (RFC 9457 problem details)

problem-title-400 = Yêu cầu không hợp lệ
problem-title-401 = Chưa được phép
problem-title-403 = Không được phép
problem-title-404 = Không tìm thấy
problem-title-405 = Phương thức không được hỗ trợ
problem-title-413 = Nội dung quá lớn
problem-title-429 = Quá nhiều yêu cầu
problem-title-500 = Lỗi máy chủ
problem-title-503 = Tạm thời không phục vụ được
problem-question-missing = Thiếu câu hỏi: hãy gửi tham số q, ví dụ ?q=chuyển+đổi+số.
problem-question-too-long = Câu hỏi dài { NUMBER($length, useGrouping: 0) } ký tự; nhiều nhất là { NUMBER($limit, useGrouping: 0) } ký tự. Hãy rút gọn.
problem-parameter = Tham số { $name } không hợp lệ: cần { $allowed }.
problem-document-not-found = Thư viện không có văn bản với mã “{ $id }”.
problem-explain-disabled = Máy chủ này không giải thích câu trả lời: chưa đặt ADMIN_SECRET.
problem-explain-unauthorized = Muốn có giải thích cần tiêu đề Authorization: Bearer ADMIN_SECRET.
problem-not-found = Không có địa chỉ này.
problem-method-not-allowed = Địa chỉ này chỉ nhận { $allowed }.
problem-body-too-large = Nội dung gửi lên nhiều nhất là { NUMBER($limit, useGrouping: 0) } byte.
problem-body-malformed = Cần một đối tượng JSON có update_id là số nguyên.
problem-check-malformed = Cần một đối tượng JSON có text là chuỗi ký tự.
problem-check-too-long = Văn bản cần kiểm tra nhiều nhất là { NUMBER($limit, useGrouping: 0) } ký tự.
problem-internal = Máy chủ gặp lỗi; lỗi đã được ghi lại.
problem-too-many-requests = Địa chỉ này gọi quá nhiều; hãy thử lại sau { NUMBER($seconds, useGrouping: 0) } giây.
problem-overloaded = Máy chủ đang nhận quá nhiều yêu cầu; hãy thử lại sau { NUMBER($seconds, useGrouping: 0) } giây.
problem-allowed-integer = một số nguyên từ { NUMBER($from, useGrouping: 0) } đến { NUMBER($to, useGrouping: 0) }
problem-allowed-text = chữ, nhiều nhất { NUMBER($most, useGrouping: 0) } ký tự
problem-allowed-one-of = một trong { $values }
