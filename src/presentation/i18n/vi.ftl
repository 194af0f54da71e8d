# What the bot says in Vietnamese; which message is for what: locale.ts. Placeables are not isolated.

## Command descriptions of the menu

command-start = Bắt đầu
command-ask = Hỏi một câu (dùng trong nhóm)
command-search = Tìm trong toàn bộ văn bản
command-numbers = Tra số hiệu: còn hiệu lực không
command-newest = Văn bản mới nhất
command-topics = Xem theo chủ đề
command-guide = Tra cứu từng bước
command-subscribe = Theo dõi văn bản mới
command-subscriptions = Các mục đang theo dõi
command-unsubscribe = Ngừng mọi theo dõi
command-language = Ngôn ngữ / Language
command-feedback = Gửi góp ý
command-privacy = Dữ liệu được lưu và xóa dữ liệu
command-qr = Mã QR của một câu hỏi
command-cancel = Thoát việc đang làm
command-help = Cách hỏi và lưu ý khi sử dụng
command-statistics = Thống kê sử dụng
command-unanswered = Câu hỏi chưa trả lời được
command-news = Thông báo đã phát và đang phát

## Greeting, help and what goes wrong

welcome = Xin chào! Tôi trả lời câu hỏi về văn bản cải cách hành chính và chuyển đổi số.
welcome-library = Xin chào! Tôi trả lời câu hỏi từ { $library }, luôn kèm trích dẫn.
how-to-ask = Hãy nhắn câu hỏi như khi nói chuyện, có dấu hay không dấu đều được: theo số hiệu, cơ quan ban hành, năm, chủ đề, chỉ tiêu hoặc hiệu lực.
for-example = Ví dụ:
example-about = { $number } quy định về nội dung gì?
example-in-force = { $number } còn hiệu lực không?
other-commands = Ngoài ra: /vanban và một hay nhiều số hiệu, /timkiem và từ khóa, /chude, /moi, /tracuu (từng bước), /theodoi, /gopy, /quyenriengtu, /ngonngu.
in-groups = Trong nhóm, tôi chỉ trả lời khi được hỏi: /hoi và câu hỏi, nhắc @{ $username }, hoặc trả lời tin nhắn của tôi. Ở mọi cuộc trò chuyện: gõ @{ $username } và từ khóa để chọn văn bản gửi đi.
contact = Liên hệ: { $contact }
question-missing = Hãy viết câu hỏi ngay sau lệnh, ví dụ: /hoi và câu hỏi của bạn.
question-too-long = Câu hỏi dài quá { $limit } ký tự. Hãy rút gọn, hỏi mỗi lần một ý.
text-only = Tôi chỉ đọc được tin nhắn chữ. Hãy viết câu hỏi của bạn.
unknown-command = Tôi không có lệnh này. Hãy viết thẳng câu hỏi, hoặc dùng /help để xem cách hỏi.
fault = Xin lỗi, tôi gặp lỗi khi tìm câu trả lời. Lỗi đã được ghi lại; hãy thử hỏi lại.
button-old = Nút này đã cũ, không còn dùng được. Hãy hỏi lại hoặc dùng lệnh.

## Around answers: buttons, ratings, results, search, numbers

answers-open = 📄 { $name }
answers-passage = 📖 Toàn văn đoạn trích
answers-related = 🔗 Văn bản liên quan
answers-more = 📋 Xem cả { $count } văn bản
answers-back = ↩ Về câu trả lời
answers-good = 👍 Đúng
answers-bad = 👎 Chưa đúng
answers-thanks = Cảm ơn bạn đã đánh giá.
answers-sorry = Cảm ơn, đã ghi nhận là chưa đúng.
answers-say-wanted = ✍ Nói điều bạn cần
answers-results = { $count } văn bản:
answers-results-for = Kết quả tìm “{ $query }”:
answers-no-results = Không tìm thấy “{ $query }” trong thư viện. Hãy thử từ khác, hoặc xem /chude.
answers-search-missing = Hãy viết từ khóa ngay sau lệnh, ví dụ: /timkiem một cửa liên thông
answers-numbers-missing = Hãy viết một hay nhiều số hiệu ngay sau lệnh, cách nhau bằng dấu phẩy hoặc xuống dòng; viết kiểu nào cũng được.
answers-numbers-too-many = Chỉ tra được { $limit } số hiệu mỗi lần; phần sau đã bỏ qua.
answers-number-unknown = { $text }: thư viện chưa có
answers-number-several = { $text }: { $count } văn bản mang số này
answers-ask-in-chat = Mở trợ lý để hỏi
answers-open-in-bot = 💬 Mở trong trợ lý

## Cards, menus of sections, relations, topics and lists

documents-type = Loại
documents-passed-by = Cơ quan ban hành
documents-signed-by = Người ký
documents-dated = Ngày ban hành
documents-effective = Ngày có hiệu lực
documents-ended = Hết hiệu lực từ
documents-status = Hiệu lực
documents-jurisdiction = Phạm vi
documents-topics = Chủ đề
documents-aliases = Tên gọi khác
documents-english-title = Tên tiếng Anh
documents-owner = Cơ quan chủ trì
documents-sources = Nguồn
documents-retrieved = tra ngày { $date }
documents-unverified = Chưa kiểm chứng: hãy đối chiếu với văn bản chính thức.
documents-not-recorded = chưa ghi nhận
documents-sections = 📑 Mục lục ({ $count })
documents-sections-of = Mục lục của { $name }
documents-no-sections = Thư viện chưa có nội dung của văn bản này.
documents-beginning = Phần mở đầu
documents-relations = 🔗 Liên quan ({ $count })
documents-relations-of = Văn bản liên quan đến { $name }
documents-no-relations = Thư viện chưa ghi nhận văn bản liên quan.
documents-card = ↩ Thông tin văn bản
documents-source = 🌐 Nguồn
documents-as-markdown = ⬇ Markdown
documents-as-pdf = ⬇ PDF
documents-export-note = Thư viện ghi lại nội dung bằng lời của mình; đây không phải văn bản chính thức. Hãy đối chiếu với nguồn.
documents-newest = Văn bản mới nhất
documents-all-topics = ↩ Mọi chủ đề
documents-choose-topic = Chọn chủ đề:
documents-in-topic = Chủ đề: { $topic }
documents-documents-of = 📋 Xem { $count } văn bản
documents-list-of = { $count } văn bản
documents-list-of-filter = { $count } văn bản · { $filter }
documents-none = Không có văn bản nào.
documents-link = 🔳 Mã QR
documents-link-too-long = Câu hỏi quá dài cho một đường dẫn. Hãy rút gọn còn khoảng 45 ký tự.
documents-browse = 📂 Chủ đề

## Groups

groups-welcome = Xin chào cả nhóm! Tôi tra cứu văn bản cải cách hành chính và chuyển đổi số, luôn kèm trích dẫn. Khi cần, gõ /hoi và câu hỏi, nhắc @{ $username }, hoặc trả lời tin nhắn của tôi; còn lại tôi giữ im lặng.
groups-administrators-only = Chỉ quản trị viên của nhóm mới đổi được cài đặt này.
groups-private-only = Việc này chỉ làm được khi nhắn riêng với @{ $username }.

## Conversations

talks-begin = 🧭 Tra cứu từng bước
talks-choose-topic = Bạn muốn tra cứu về chủ đề nào?
talks-choose-type = Loại văn bản nào?
talks-choose-year = Ban hành năm nào?
talks-any = Tất cả
talks-more = Thêm ›
talks-cancel = ✖ Thoát
talks-cancelled = Đã thoát. Bạn cứ hỏi bất cứ lúc nào.
talks-nothing-to-cancel = Không có việc gì đang làm dở.
talks-chosen = ✓ { $what }
talks-expired = Việc đang làm dở đã quá lâu nên được bỏ qua; bạn có thể bắt đầu lại.
talks-changed = Trợ lý vừa được cập nhật nên việc đang làm dở bị bỏ qua; bạn hãy bắt đầu lại.
talks-over = Bước này đã qua. Hãy bắt đầu lại bằng lệnh.
talks-use-buttons = Hãy bấm một nút ở trên, hoặc /huy để thoát.
talks-feedback-ask = Bạn muốn góp ý gì? Hãy nhắn một tin chữ. Tên của bạn không được lưu. /huy để thoát.
talks-feedback-thanks = Cảm ơn bạn. Góp ý đã được ghi lại, không kèm tên.
talks-feedback-too-long = Góp ý dài quá { $limit } ký tự. Hãy rút gọn rồi gửi lại.
talks-wish-ask = Bạn cần biết điều gì? Hãy nhắn một tin chữ. Tên của bạn không được lưu. /huy để thoát.
talks-wish-thanks = Cảm ơn bạn. Điều bạn cần đã được ghi lại để bổ sung thư viện.
talks-subscribe-topic = Bạn muốn được báo khi có văn bản mới về chủ đề nào? Bấm một chủ đề, hoặc gõ chủ đề, loại, cơ quan, địa phương, từ khóa, cách nhau bằng dấu phẩy.
talks-subscribe-often = Báo khi nào? Bấm là xong; các nút dưới để thu hẹp trước.
talks-frequency-now = Ngay khi có
talks-frequency-daily = Mỗi ngày một lần
talks-frequency-weekly = Mỗi tuần một lần
talks-unsubscribed = Đã bỏ mọi theo dõi.
talks-subscriptions = Đang theo dõi: { $list }
talks-unsubscribe = 🔕 Bỏ mọi theo dõi

## What belongs to one person or chat: language, privacy

person-choose-language = Chọn ngôn ngữ / Choose a language:
person-language-set = Từ nay tôi dùng tiếng Việt.
person-privacy =
    Những gì được lưu:
    • Câu hỏi gần nhất của bạn và văn bản đã trả lời, để hiểu câu hỏi nối tiếp: { $context-minutes } phút.
    • Câu hỏi gắn với tin trả lời, để các nút bấm và việc sửa câu hỏi hoạt động.
    • Nội dung câu hỏi không kèm tên, không kèm mã người dùng, để biết thư viện còn thiếu gì.
    • Đánh giá 👍/👎, góp ý: không kèm tên.
    • Ngôn ngữ, các chủ đề theo dõi và việc đang làm dở của cuộc trò chuyện này.
    Không lưu tên, số điện thoại, ảnh. Nút dưới đây xóa mọi thứ gắn với bạn.
person-stored = Hiện đang lưu về bạn: { $asked } câu hỏi, { $contexts } ngữ cảnh, { $sessions } việc làm dở.
person-forget = 🗑 Xóa dữ liệu của tôi
person-forget-sure = Xóa ngôn ngữ, ngữ cảnh, theo dõi và câu hỏi gắn với bạn? Không lấy lại được.
person-forget-yes = Xóa
person-forgotten = Đã xóa mọi dữ liệu gắn với bạn.

## For administrators

admin-title = Thống kê { $days } ngày qua
admin-questions = Câu hỏi: { $count }
admin-answered = Trả lời được: { $percent }
admin-ratings = Đánh giá: 👍 { $good } · 👎 { $bad }
admin-groups = Nhóm đang dùng: { $count }
admin-subscriptions = Theo dõi: { $count } · cuộc trò chuyện theo dõi: { $chats }
admin-deliveries = Tin báo: đã gửi { $sent } · đang chờ { $waiting } · không còn nhận { $gone } · gửi lỗi { $failed }
admin-put-aside = Cập nhật bị gác lại vì lỗi nhiều lần:
admin-put-aside-update = { $id }: { $attempts } lần · { $error } · { $at }
admin-feedback = Góp ý: { $count }
admin-not-answered = Chưa chắc: { $unsure } · chưa có: { $unknown }
admin-top-topics = Chủ đề được hỏi nhiều:
admin-chart = Câu hỏi mỗi ngày
admin-chart-answered = trả lời được
admin-chart-other = chưa chắc hoặc chưa có
admin-unanswered = Câu hỏi thư viện chưa trả lời được, { $days } ngày qua:
admin-no-unanswered = Không có câu hỏi nào chưa trả lời được.
admin-wishes = Điều người hỏi cần (sau 👎):

## News: announcements as they are posted, and the feed

post-head-new = 🆕 Văn bản mới trong thư viện
post-head-changed = 🔄 Văn bản có thay đổi
post-head-effective = ▶️ Có hiệu lực
post-head-effective-on = ▶️ Có hiệu lực từ { $date }
post-head-ceased = ⏹ Hết hiệu lực
post-head-ceased-on = ⏹ Hết hiệu lực từ { $date }
post-digest = 📰 Bản tin: { $count } thông báo
post-other-topics = Khác
post-by = Cơ quan ban hành: { $issuer }
post-effective-from = Có hiệu lực từ { $date }
post-ends-on = Hết hiệu lực từ { $date }
post-replaced-by = Được thay thế bởi { $name }
post-amended-by = Được sửa đổi, bổ sung bởi { $name }
post-unverified = Chưa kiểm chứng: hãy đối chiếu với văn bản chính thức.
post-new-figures = Số liệu mới:
post-more-lines = … và { $count } dòng nữa
post-open = 📄 Xem văn bản
post-stop = 🔕 Ngừng nhận
post-withdrawn = Thông báo này đã được thu hồi.
post-feed-title = Văn bản mới và thay đổi
post-feed-title-library = Văn bản mới và thay đổi · { $library }

## News: subscriptions

follow-monday = thứ Hai
follow-tuesday = thứ Ba
follow-wednesday = thứ Tư
follow-thursday = thứ Năm
follow-friday = thứ Sáu
follow-saturday = thứ Bảy
follow-sunday = Chủ nhật
follow-everything = Mọi văn bản
follow-without = không có: { $words }
follow-list = Đang theo dõi { $count } mục:
follow-none = Chưa theo dõi gì. Dùng /theodoi để bắt đầu.
follow-added = Đã ghi nhận: { $what } · { $how }
follow-broad = Lựa chọn này rất rộng: một năm qua trung bình { $a-month } văn bản mỗi tháng. Có thể thu hẹp, hoặc nhận gộp mỗi ngày.
follow-narrow = Trong thư viện hiện có { $count } văn bản thuộc mục này, một năm qua trung bình { $a-month } mỗi tháng; mới nhất:
follow-catches-nothing = Trong thư viện chưa có văn bản nào thuộc mục này; khi có tôi sẽ báo.
follow-frequency-now = ngay khi có
follow-frequency-daily = mỗi ngày một lần
follow-frequency-weekly = mỗi tuần một lần
follow-digest-at = Bản tin lúc { $hour } giờ ({ $zone })
follow-weekly-on = bản tin tuần vào { $weekday }
follow-quiet = Giờ yên lặng: { $from } giờ đến { $to } giờ
follow-stop-one = 🔕 Bỏ mục { $number }
follow-change-one = ⏱ Đổi mục { $number }
follow-stop-all = 🔕 Bỏ tất cả
follow-stopped = Đã ngừng theo dõi mục này.
follow-stopped-all = Đã ngừng mọi theo dõi. Bật lại bằng /theodoi.
follow-still-following = Còn { $count } mục: /dangky
follow-hint = Thêm: /theodoi và điều muốn theo dõi, cách nhau bằng dấu phẩy: chủ đề, loại, cơ quan, địa phương, từ khóa, -từ không muốn có; ngay | hằng ngày 7h | hằng tuần; yên lặng 21-6.
follow-not-administrator = Chỉ quản trị viên của nhóm hoặc kênh đó mới đặt được.
follow-no-such-chat = Không tìm thấy nhóm hay kênh { $name }.
follow-bot-not-there = Tôi chưa ở trong { $name }. Hãy thêm tôi vào (kênh: làm quản trị viên).
follow-for-chat = Cho: { $title }
follow-imported = Đã nhập { $count } mục theo dõi.
follow-import-fault = Không đọc được tệp: { $fault }
follow-not-understood = Chưa hiểu “{ $what }”.
follow-rounded = Chỉ đặt được giờ tròn, nên “{ $what }” được làm tròn.

## News: choosing what to follow

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

## News: the administrators’ desk

desk-title = Thông báo gần đây
desk-none = Chưa có thông báo nào.
desk-state-live = đang phát
desk-state-held = tạm giữ
desk-state-withdrawn = đã thu hồi
desk-preview = 👁 Xem trước thông báo { $number }
desk-progress = đã gửi { $sent } · chờ { $waiting } · không còn { $gone } · lỗi { $failed }
desk-time-left = còn khoảng { $minutes } phút
desk-finished = đã xong
desk-hold = ⏸ Tạm giữ
desk-release = ▶ Phát tiếp
desk-withdraw = 🗑 Thu hồi
desk-retry = ↻ Gửi lại phần lỗi
desk-refresh = 🔄 Cập nhật
desk-lead-hint = Đổi lời dẫn: /tinmoi { $number } và lời dẫn mới
desk-lead-set = Đã đổi lời dẫn; tin đã gửi sẽ được sửa.
desk-unknown-number = Không có thông báo số này.
desk-draft-read = Đã đọc được:
desk-draft-replaces = Thay bản hiện có của { $name }.
desk-draft-faults = Tệp chưa đúng định dạng:
desk-draft-reaches = Sẽ báo cho { $count } cuộc trò chuyện.
desk-approve = ✅ Duyệt và phát
desk-refuse = ✖ Bỏ
desk-approved = Đã đưa vào thư viện: { $name }
desk-refused = Đã bỏ tệp.
desk-file-too-large = Tệp quá lớn: tối đa { $kilobytes } KB.
desk-broken-files = Thư viện có tệp lỗi; bản trước của chúng vẫn được dùng:
desk-left-out-files = Thư viện có tệp lỗi mà không có bản trước để dùng thay; phần lỗi bị bỏ qua cho đến khi sửa xong:
desk-shadowed-files = Tệp trong thư viện nói khác văn bản cùng mã đã duyệt qua trò chuyện; bản đã duyệt đang được dùng. Hãy chép bản đó vào tệp, hoặc gỡ nó ở /tinmoi:
desk-approved-documents = 📥 Văn bản đã duyệt qua trò chuyện: { $count }
desk-remove = 🗑 Gỡ khỏi thư viện
desk-remove-sure = Gỡ { $name } khỏi thư viện? Việc gỡ không được báo cho ai. Nếu thư mục có tệp cùng mã thì tệp đó được dùng; thông báo đã phát thì thu hồi riêng ở /tinmoi.
desk-keep = Giữ lại
desk-removed = Đã gỡ khỏi thư viện: { $name }
desk-sent-in = ⏳ Sẽ gửi sau { $seconds } giây; tạm giữ trước lúc đó thì chưa ai nhận được.
desk-announced = Có { $count } thông báo mới. Xem: /tinmoi
