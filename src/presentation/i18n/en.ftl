# What the bot says in English; which message is for what: locale.ts. Placeables are not isolated.

## Command descriptions of the menu

command-start = Start
command-ask = Ask a question (in groups)
command-search = Search all documents
command-numbers = Look up numbers: in force or not
command-newest = Newest documents
command-topics = Browse by topic
command-guide = Look up step by step
command-subscribe = Follow new documents
command-subscriptions = What this chat follows
command-unsubscribe = Stop all subscriptions
command-language = Language / Ngôn ngữ
command-feedback = Give feedback
command-privacy = What is stored, and deleting it
command-qr = QR code of a question
command-cancel = Leave what is under way
command-help = How to ask, and what to bear in mind
command-statistics = Usage statistics
command-unanswered = Questions without an answer
command-news = Announcements and how far they are

## Greeting, help and what goes wrong

welcome = Hello! I answer questions on documents of administrative reform and digital transformation.
welcome-library = Hello! I answer questions from the { $library }, always with citations.
how-to-ask = Write your question as you would say it: by document number, issuing body, year, topic, target or validity. Vietnamese without accents is fine.
for-example = For example:
example-about = What is { $number } about?
example-in-force = Is { $number } still in force?
other-commands = There are also: /documents and one or more numbers, /search and keywords, /topics, /newest, /guide (step by step), /subscribe, /feedback, /privacy, /language.
in-groups = In groups I answer only when asked: /ask and your question, a mention of @{ $username }, or a reply to my message. In any chat: type @{ $username } and keywords to pick a document to send.
contact = Contact: { $contact }
question-missing = Write your question right after the command: /ask and your question.
question-too-long = The question is longer than { $limit } characters. Please shorten it and ask one thing at a time.
text-only = I can only read text messages. Please write your question.
unknown-command = I do not know this command. Just write your question, or see /help.
fault = Sorry, I failed to find an answer. The fault was recorded; please ask again.
button-old = This button is out of date. Please ask again or use a command.

## Around answers: buttons, ratings, results, search, numbers

answers-open = 📄 { $name }
answers-passage = 📖 Full passage
answers-related = 🔗 Related documents
answers-more = 📋 See all { $count } documents
answers-back = ↩ Back to the answer
answers-good = 👍 Right
answers-bad = 👎 Not right
answers-thanks = Thank you for rating.
answers-sorry = Thank you, noted as not right.
answers-say-wanted = ✍ Say what you wanted
answers-results = { $count } documents:
answers-results-for = Results for “{ $query }”:
answers-no-results = Nothing found for “{ $query }” in the library. Try other words, or see /topics.
answers-search-missing = Write keywords right after the command: /search one-stop shop
answers-numbers-missing = Write one or more numbers right after the command, separated by commas or line breaks, in any spelling.
answers-numbers-too-many = Only { $limit } numbers at a time; the rest was left out.
answers-number-unknown = { $text }: not in the library
answers-number-several = { $text }: { $count } documents bear this number
answers-ask-in-chat = Open the assistant to ask
answers-open-in-bot = 💬 Open in the assistant

## Cards, menus of sections, relations, topics and lists

documents-type = Type
documents-passed-by = Issued by
documents-signed-by = Signed by
documents-dated = Date
documents-effective = Effective from
documents-ended = No longer in force from
documents-status = Validity
documents-jurisdiction = Jurisdiction
documents-topics = Topics
documents-aliases = Also called
documents-english-title = English title
documents-owner = Owner
documents-sources = Sources
documents-retrieved = retrieved { $date }
documents-unverified = Unverified: please check the official text.
documents-not-recorded = not recorded
documents-sections = 📑 Contents ({ $count })
documents-sections-of = Contents of { $name }
documents-no-sections = The library does not hold the contents of this document.
documents-beginning = Beginning
documents-relations = 🔗 Related ({ $count })
documents-relations-of = Documents related to { $name }
documents-no-relations = The library records no related document.
documents-card = ↩ Document details
documents-source = 🌐 Source
documents-as-markdown = ⬇ Markdown
documents-as-pdf = ⬇ PDF
documents-export-note = The library states the contents in its own words; this is not the official text. Please check the source.
documents-newest = Newest documents
documents-all-topics = ↩ All topics
documents-choose-topic = Choose a topic:
documents-in-topic = Topic: { $topic }
documents-documents-of = 📋 See { $count } documents
documents-list-of = { $count } documents
documents-list-of-filter = { $count } documents · { $filter }
documents-none = No documents.
documents-link = 🔳 QR code
documents-link-too-long = The question is too long for a link. Please shorten it to about 45 characters.
documents-browse = 📂 Topics

## Groups

groups-welcome = Hello everyone! I look up documents on administrative reform and digital transformation, always with citations. When you need me, type /ask and your question, mention @{ $username }, or reply to my message; otherwise I keep quiet.
groups-administrators-only = Only administrators of the group can change this setting.
groups-private-only = This can only be done in a private chat with @{ $username }.

## Conversations

talks-begin = 🧭 Look up step by step
talks-choose-topic = Which topic do you want to look up?
talks-choose-type = Which type of document?
talks-choose-year = Issued in which year?
talks-any = All
talks-more = More ›
talks-cancel = ✖ Leave
talks-cancelled = Left. You can ask at any time.
talks-nothing-to-cancel = There is nothing under way.
talks-chosen = ✓ { $what }
talks-expired = What was under way has been dropped after a long pause; you can start again.
talks-changed = The assistant was just updated, so what was under way was dropped; please start again.
talks-over = This step is over. Please start again with the command.
talks-use-buttons = Please press one of the buttons above, or /cancel to leave.
talks-feedback-ask = What would you like to tell us? Send one text message. Your name is not stored. /cancel to leave.
talks-feedback-thanks = Thank you. Your feedback was recorded, without your name.
talks-feedback-too-long = The feedback is longer than { $limit } characters. Please shorten it and send it again.
talks-wish-ask = What did you want to know? Send one text message. Your name is not stored. /cancel to leave.
talks-wish-thanks = Thank you. What you wanted was recorded, to complete the library.
talks-subscribe-topic = On which topic do you want to hear of new documents? Press one, or type topics, types, issuers, places, keywords, separated by commas.
talks-subscribe-often = When? A press and you are done; the buttons below narrow it first.
talks-frequency-now = At once
talks-frequency-daily = Once a day
talks-frequency-weekly = Once a week
talks-unsubscribed = All subscriptions are removed.
talks-subscriptions = Following: { $list }
talks-unsubscribe = 🔕 Remove all

## What belongs to one person or chat: language, privacy

person-choose-language = Choose a language / Chọn ngôn ngữ:
person-language-set = I will use English from now on.
person-privacy =
    What is stored:
    • Your last question and the documents it was answered with, to understand a follow-up: { $context-minutes } minutes.
    • The question with its answer message, so that buttons and edited questions work.
    • The text of questions, without name and without user id, to learn what the library lacks.
    • Ratings 👍/👎 and feedback: without your name.
    • The language, the topics followed and what is under way in this chat.
    No names, phone numbers or pictures are stored. The button below deletes all that is tied to you.
person-stored = Stored about you now: { $asked } questions, { $contexts } contexts, { $sessions } unfinished steps.
person-forget = 🗑 Forget me
person-forget-sure = Delete the language, the context, subscriptions and questions tied to you? This cannot be undone.
person-forget-yes = Delete
person-forgotten = Everything tied to you was deleted.

## For administrators

admin-title = Statistics of the last { $days } days
admin-questions = Questions: { $count }
admin-answered = Answered: { $percent }
admin-ratings = Ratings: 👍 { $good } · 👎 { $bad }
admin-groups = Groups: { $count }
admin-subscriptions = Subscriptions: { $count } · chats that follow: { $chats }
admin-deliveries = Deliveries: sent { $sent } · waiting { $waiting } · chat gone { $gone } · failed { $failed }
admin-put-aside = Updates put aside after failing too often:
admin-put-aside-update = { $id }: { $attempts } attempts · { $error } · { $at }
admin-feedback = Feedback: { $count }
admin-not-answered = Unsure: { $unsure } · unknown: { $unknown }
admin-top-topics = Topics asked about most:
admin-chart = Questions a day
admin-chart-answered = answered
admin-chart-other = unsure or unknown
admin-unanswered = Questions that the library could not answer, last { $days } days:
admin-no-unanswered = There is no unanswered question.
admin-wishes = What people wanted (after 👎):

## News: announcements as they are posted, and the feed

post-head-new = 🆕 New in the library
post-head-changed = 🔄 A document changed
post-head-effective = ▶️ In effect
post-head-effective-on = ▶️ In effect from { $date }
post-head-ceased = ⏹ No longer in force
post-head-ceased-on = ⏹ No longer in force from { $date }
post-digest = 📰 Digest: { $count } announcements
post-other-topics = Other
post-by = Issued by: { $issuer }
post-effective-from = In effect from { $date }
post-ends-on = No longer in force from { $date }
post-replaced-by = Replaced by { $name }
post-amended-by = Amended by { $name }
post-unverified = Not verified: compare with the official text.
post-new-figures = New figures:
post-more-lines = … and { $count } more lines
post-open = 📄 Open the document
post-stop = 🔕 Stop
post-withdrawn = This announcement was withdrawn.
post-feed-title = New and changed documents
post-feed-title-library = New and changed documents · { $library }

## News: subscriptions

follow-monday = Mondays
follow-tuesday = Tuesdays
follow-wednesday = Wednesdays
follow-thursday = Thursdays
follow-friday = Fridays
follow-saturday = Saturdays
follow-sunday = Sundays
follow-everything = Every document
follow-without = without: { $words }
follow-list = Following { $count }:
follow-none = Following nothing yet. /subscribe to begin.
follow-added = Noted: { $what } · { $how }
follow-broad = This is very broad: { $a-month } documents a month over the last year. You can narrow it, or take a daily digest.
follow-narrow = The library holds { $count } documents of this kind, { $a-month } a month over the last year; the newest:
follow-catches-nothing = The library holds no such document yet; I will tell you when it does.
follow-frequency-now = at once
follow-frequency-daily = once a day
follow-frequency-weekly = once a week
follow-digest-at = Digest at { $hour }:00 ({ $zone })
follow-weekly-on = weekly digests on { $weekday }
follow-quiet = Quiet hours: { $from }:00 to { $to }:00
follow-stop-one = 🔕 Stop { $number }
follow-change-one = ⏱ Change { $number }
follow-stop-all = 🔕 Stop all
follow-stopped = Stopped.
follow-stopped-all = All subscriptions are stopped. Start again with /subscribe.
follow-still-following = Still following { $count }: /subscriptions
follow-hint = Add: /subscribe and what to follow, separated by commas: topic, type, issuer, place, keywords, -unwanted words; now | daily 7h | weekly; quiet 21-6.
follow-not-administrator = Only administrators of that group or channel can set this.
follow-no-such-chat = There is no group or channel { $name }.
follow-bot-not-there = I am not in { $name }. Add me first (to a channel: as administrator).
follow-for-chat = For: { $title }
follow-imported = Imported { $count } subscriptions.
follow-import-fault = The file cannot be read: { $fault }
follow-not-understood = “{ $what }” is not understood.
follow-rounded = Only whole hours can be set, so “{ $what }” was rounded.

## News: choosing what to follow

subscribe-narrow-topic = ＋ Topic
subscribe-narrow-issuer = ＋ Issuer
subscribe-narrow-type = ＋ Type
subscribe-narrow-place = ＋ Place
subscribe-narrow-words = ＋ Keywords
subscribe-choose-quiet = 🌙 Quiet hours
subscribe-ask-topic = Which topic? Press or type; press one with ✓ again to take it out.
subscribe-ask-issuer = Issued by whom? Press or type a name; press one with ✓ again to take it out.
subscribe-ask-type = Which type of document? Press or type; press one with ✓ again to take it out.
subscribe-ask-place = Of which place? Press or type a name; press one with ✓ again to take it out.
subscribe-ask-words = Type the keywords that have to be there, separated by commas. Put a minus before those that must not, for example: một cửa, -xây dựng
subscribe-ask-weekday = On which day do weekly digests come? (for all of this chat)
subscribe-ask-hour = At what hour do digests come? (for all of this chat) Type another, for example: 13
subscribe-ask-quiet = In which hours is nothing to be sent? (for all of this chat) Type others, for example: 20-5
subscribe-not-understood = “{ $what }” is not understood. Please press a button or type it in another way.
subscribe-hour = { $hour }:00
subscribe-hours = { $from }:00 to { $to }:00
subscribe-no-quiet = None
subscribe-skip = Skip ›

## News: the administrators’ desk

desk-title = Recent announcements
desk-none = No announcements yet.
desk-state-live = going out
desk-state-held = held
desk-state-withdrawn = withdrawn
desk-preview = 👁 Preview of announcement { $number }
desk-progress = sent { $sent } · waiting { $waiting } · gone { $gone } · failed { $failed }
desk-time-left = about { $minutes } min left
desk-finished = done
desk-hold = ⏸ Hold
desk-release = ▶ Go on
desk-withdraw = 🗑 Withdraw
desk-retry = ↻ Send failed ones again
desk-refresh = 🔄 Refresh
desk-lead-hint = Change the lead: /news { $number } and the new lead
desk-lead-set = The lead is changed; what was sent will be edited.
desk-unknown-number = There is no announcement of that number.
desk-draft-read = This was read:
desk-draft-replaces = It takes the place of { $name }.
desk-draft-faults = The file does not follow the format:
desk-draft-reaches = { $count } chats will hear of it.
desk-approve = ✅ Approve and announce
desk-refuse = ✖ Discard
desk-approved = In the library now: { $name }
desk-refused = Discarded.
desk-file-too-large = The file is too large: at most { $kilobytes } KB.
desk-broken-files = Files of the library are broken; what they said before still holds:
desk-left-out-files = Files of the library are broken, and no former version is known; what is broken is left out until it is mended:
desk-shadowed-files = Files of the library say something else than the documents of the same id that were approved in the chat, which hold. Copy these into the files, or remove them at /news:
desk-approved-documents = 📥 Documents approved in the chat: { $count }
desk-remove = 🗑 Remove from the library
desk-remove-sure = Remove { $name } from the library? Removing it is not announced. Where the folder has a file of the same id, that is used; what was announced is withdrawn at /news.
desk-keep = Keep it
desk-removed = Removed from the library: { $name }
desk-sent-in = ⏳ Goes out in { $seconds } seconds; held before that, nobody gets it.
desk-announced = { $count } new announcements. See /news
