# All messages in English. Each other language has a file with the same messages in this folder.
# After a change of messages or arguments, run: npm run i18n:generate

## The language

# The name of the language in this language.
language-name = English
# BCP 47. It determines number formats and plural forms.
language-tag = en-GB
# https://ogp.me, og:locale
language-open-graph = en_GB

## Document types

type-law = Law
type-resolution = Resolution
type-decree = Decree
type-decision = Decision
type-directive = Directive
type-circular = Circular
type-plan = Plan
type-programme = Programme
type-conclusion = Conclusion
type-report = Report
type-official-letter = Official letter
type-urgent-dispatch = Urgent dispatch
type-guideline = Guideline
type-notice = Notice
type-other = Document
type-term = Term

## Document types after a number, in descriptions of lists

counted-any =
    { $count ->
        [one] document
       *[other] documents
    }
counted-law =
    { $count ->
        [one] law
       *[other] laws
    }
counted-resolution =
    { $count ->
        [one] resolution
       *[other] resolutions
    }
counted-decree =
    { $count ->
        [one] decree
       *[other] decrees
    }
counted-decision =
    { $count ->
        [one] decision
       *[other] decisions
    }
counted-directive =
    { $count ->
        [one] directive
       *[other] directives
    }
counted-circular =
    { $count ->
        [one] circular
       *[other] circulars
    }
counted-plan =
    { $count ->
        [one] plan
       *[other] plans
    }
counted-programme =
    { $count ->
        [one] programme
       *[other] programmes
    }
counted-conclusion =
    { $count ->
        [one] conclusion
       *[other] conclusions
    }
counted-report =
    { $count ->
        [one] report
       *[other] reports
    }
counted-official-letter =
    { $count ->
        [one] official letter
       *[other] official letters
    }
counted-urgent-dispatch =
    { $count ->
        [one] urgent dispatch
       *[other] urgent dispatches
    }
counted-guideline =
    { $count ->
        [one] guideline
       *[other] guidelines
    }
counted-notice =
    { $count ->
        [one] notice
       *[other] notices
    }
counted-other =
    { $count ->
        [one] document
       *[other] documents
    }
counted-issued-by = {" "}by { $issuer }
counted-of-place = {" "}of { $place }
counted-on-topic = {" "}on { $topic }
counted-of-year = {" "}of { $year }
counted-issued = {" "}issued { $period }
counted-effective = {" "}taking effect { $period }
counted-ended = {" "}out of force { $period }
counted-in-force = {" "}in force
counted-no-longer-in-force = {" "}no longer in force
counted-upcoming = {" "}taking effect soon (after { $date })
counted-expiring = {" "}going out of force soon (after { $date })

## Dates

date-full = { date-day } { date-month } { $year }
date-year-month = { date-month } { $year }
date-day = { $day }
date-month =
    { $month ->
        [1] January
        [2] February
        [3] March
        [4] April
        [5] May
        [6] June
        [7] July
        [8] August
        [9] September
        [10] October
        [11] November
       *[12] December
    }

## Legal status

status-in-force = In force
status-partially-in-force = Partly in force
status-not-in-force = No longer in force
status-not-yet-in-force = Not yet in force
status-unknown = The library could not find out whether it is in force
status-in-force-since = In force since { $since }
status-in-force-until = In force, until { $until }
status-in-force-between = In force since { $since }, until { $until }
status-partially-in-force-since = Partly in force since { $since }
status-not-in-force-since = No longer in force since { $since }
status-not-yet-in-force-until = Not yet in force: takes effect on { $until }
status-not-in-force-replaced = No longer in force: replaced by { $documents }
status-not-in-force-replaced-since = No longer in force since { $since }: replaced by { $documents }
status-not-in-force-repealed = No longer in force: repealed by { $documents }
status-not-in-force-repealed-since = No longer in force since { $since }: repealed by { $documents }
status-recorded-since = In effect from { $since }
status-recorded-until = Out of force from { $until }
status-recorded-between = In effect from { $since }, out of force from { $until }
status-nothing-against = In effect since { $since }; as of { $day } the library has no record of a document that replaces or repeals it
status-unverified-mark = {" "}(unverified)

## What the library covers: /status in Telegram and on the web

coverage-title = What the library holds
coverage-holds = { $documents } documents, and { $terms } indices and terms.
coverage-newest = Newest document: { $document }, { $date }.
coverage-status-known = Status known: { $known } of { $documents } documents.
coverage-by-level = By level
coverage-by-year = By year
coverage-by-depth = By depth of content
coverage-level = Level
coverage-level-central = Central
coverage-level-province = Province
coverage-level-district = District
coverage-level-commune = Commune
coverage-level-unknown = Level not known
coverage-year = Year
coverage-year-unknown = Year not known
coverage-depth = Depth of content
coverage-depth-deep = In depth
coverage-depth-summary = Summary
coverage-depth-metadata = General data only

## Legal status on another day: a state, and in brackets what it rests on. `period` is a message below.

status-at-not-issued = Not yet issued { $period }
status-at-not-yet-in-force = Not yet in force { $period }
status-at-in-force = In force { $period }
status-at-partially-in-force = Partly in force { $period }
status-at-ended = Not in force { $period }
status-at-unknown = The library has too few dates to tell whether it is in force { $period }
status-at-changed = Its status changes { $period }
status-at-fact-issued = issued on { $date }
status-at-fact-since = in effect from { $since }
status-at-fact-until = out of force from { $until }
status-at-fact-replaced = replaced by { $documents } from { $since }
status-at-fact-repealed = repealed by { $documents } from { $since }
status-at-fact-nothing-against = as of { $day } the library has no record of a document that replaces or repeals it

## Periods

period-day = on { $date }
period-month = in { $month }
period-year = in { $year }
period-between = from { $from } to { $to }
period-before = before { $date }
period-since = since { $date }

## Relations between documents

relation-amends-out = amends
relation-amends-in = is amended by
relation-replaces-out = replaces
relation-replaces-in = is replaced by
relation-repeals-out = repeals
relation-repeals-in = is repealed by
relation-based-on-out = is based on
relation-based-on-in = is the basis of
relation-implements-out = implements
relation-implements-in = is implemented by
relation-cites-out = cites
relation-cites-in = is cited in
relation-follows-out = follows
relation-follows-in = is followed by
relation-none-amends-out = The library records no document that this one amends.
relation-none-amends-in = The library records no document that amends this one.
relation-none-replaces-out = The library records no document that this one replaces or repeals.
relation-none-replaces-in = The library records no document that replaces or repeals this one.
relation-none-repeals-out = The library records no document that this one repeals.
relation-none-repeals-in = The library records no document that repeals this one.
relation-none-based-on-out = The library does not record what this document is based on.
relation-none-based-on-in = The library records no document based on this one.
relation-none-implements-out = The library records no document that this one implements.
relation-none-implements-in = The library records no document that implements this one.
relation-none-cites-out = The library records no document that this one cites.
relation-none-cites-in = The library records no document that cites this one.
relation-none-follows-out = The library records no document that this one follows.
relation-none-follows-in = The library records no document that follows this one.
relation-with-place = { $name } ({ $place })
relation-count =
    { $count ->
        [one] { NUMBER($count, useGrouping: 0) } document
       *[other] { NUMBER($count, useGrouping: 0) } documents
    }

## Answers: a document and its facts

answer-no-number = number not known
answer-by = , { $issuer }
answer-of-issuer = {" "}of the { $issuer }
answer-dated = {" "}of { $date }
answer-section = section “{ $citation }”
answer-quoted = Quoted in Vietnamese:
answer-according = According to { $source }
answer-says-in-vietnamese = { $document } says (in Vietnamese):
answer-title = Title: { $title }
answer-source = Source: { $title }
answer-replaced-by = Replaced by { $documents }
answer-repealed-by = Repealed by { $documents }
answer-relation-since = {" "}(from { $date })
answer-amended-by = Amended by { $documents }
answer-effective-from = In effect from { $date }
answer-unverified-document = Not yet checked against the original. For reference only.
answer-unverified-fact = This is unverified.
answer-also-on-topic = On the same subject: { $documents }
answer-clauses-left = … { $count ->
    [one] 1 more clause
   *[other] { NUMBER($count, useGrouping: 0) } more clauses
 }
answer-points-left = … { $count ->
    [one] 1 more point
   *[other] { NUMBER($count, useGrouping: 0) } more points
 }
answer-lines-left = … { $count ->
    [one] 1 more line
   *[other] { NUMBER($count, useGrouping: 0) } more lines
 }
answer-issued-on = Issued on { $date }
answer-issued-by = Issued by { $issuer }
answer-signed-by = Signed by { $signer }
answer-was-issued-on = { $document } was issued on { $date }
answer-was-issued-by = { $document } was issued by the { $issuer }
answer-was-signed-by = { $document } was signed by { $signer }
answer-is-effective-from = { $document } is in effect from { $date }
answer-not-recorded-date = The library does not hold the date of this document.
answer-not-recorded-effective = The library does not hold the date on which this document took effect.
answer-not-recorded-issuer = The library does not hold who issued this document.
answer-not-recorded-signer = The library does not hold who signed this document.
answer-term-owner = Owner: { $owner }
answer-merged = Note: { $place } became part of { $into } on { $date }; check newer documents of { $into }.

## Answers: lists and comparisons

answer-ambiguous = { NUMBER($count, useGrouping: 0) } documents match “{ $number }”:
answer-which-one = Which one do you mean?
answer-list-lead =
    { $count ->
        [one] There is { NUMBER($count, useGrouping: 0) } { $what }:
       *[other] There are { NUMBER($count, useGrouping: 0) } { $what }:
    }
answer-list-next = The library has { NUMBER($count, useGrouping: 0) } { $what }; next are:
answer-list-more = … and { NUMBER($count, useGrouping: 0) } more.
answer-list-status-unknown = The library could not find out whether { $count } other documents are in force.
answer-newest = Newest: { $document }
answer-library-reaches = The library holds documents issued until { $date }.
answer-oldest = Oldest: { $document }
answer-compare-lead = Comparison:

## Answers: missing documents and facts

answer-unknown-number = The library does not hold “{ $number }”.
answer-stated-elsewhere = The library does not hold { $number }; this is what { $document } says.
answer-whole-country = This rule holds in the whole country; the library holds no document of { $place } alone.
answer-nothing-of-place = The library holds no document of { $place }.
answer-central-level = the central level
answer-places-held = The library holds documents of: { $places }
answer-elsewhere = You can look this up or ask at: { $places }
answer-elsewhere-phone = phone { $phone }
answer-same-serial = The same serial, but of another type or issuer: { $documents }
answer-nothing-here = The library holds no document that answers this question.
answer-no-definition = The library has no definition of “{ $term }”.
answer-none-meets = The library holds no { $what }.
answer-library-holds = The library holds { NUMBER($count, useGrouping: 0) } documents.
answer-library-holds-until = The library holds { NUMBER($count, useGrouping: 0) } documents, the newest of { $date }.
answer-nearest-topics = Nearest topics: { $topics }.
answer-rephrase = You can ask in other words, or give a number, a year or an issuer.
answer-not-in-document = This was not found in { $document }.
answer-only-summary = The library has a summary of it only, not the full text.
answer-see-source = See the document at: { $source }.
# $part is one of the parts below; $held is a list of them.
answer-part-not-held = The library does not hold { $part } of this document.
answer-part-not-held-but = The library does not hold { $part } of this document (it holds: { $held }).
answer-article-count = This document has { NUMBER($count, useGrouping: 0) } articles.
answer-part-beyond = This document has { NUMBER($articles, useGrouping: 0) } articles; there is no { $part }.
answer-part-amended = Amended by { $documents }
answer-part-repealed = Repealed by { $documents }
part-within = { $inner } of { $outer }
part-appendix = Appendix { $number }
part-division = Part { $number }
part-chapter = Chapter { $number }
part-section = Section { $number }
part-article = Article { $number }
part-clause = Clause { $number }
part-point = Point { $number }
answer-it-is-about = This document: { $document }
answer-related-of-other-type = The library holds no { $type } of this kind; of another type:
answer-unsure = This may not be what you asked. Nearest:
answer-unnamed-link = This link has neither the number nor the title of a document, and the library does not know which document it leads to.
answer-name-the-document = Please send the number (for example 118/2025/NĐ-CP) or the title of the document.
answer-ask-which-document = Which document do you mean? Give its number or name, for example:
answer-ask-something = You have not asked anything yet. For example:
answer-too-long = The question is too long: at most { NUMBER($limit, useGrouping: 0) } characters. Please shorten it.

## Answers: greeting, help, examples

answer-greeting = Hello! I look things up in documents on administrative reform and digital transformation in Vietnam and always cite document, section and source. You can ask:
answer-greeting-library = Hello! I look things up in { $library } and always cite document, section and source. You can ask:
answer-help = I answer from a library of documents on administrative reform and digital transformation in Vietnam: which document says what, who issued it, when, whether it still holds, what it replaced, its targets. Where the documents say nothing, I say so. Examples:
answer-help-library = I answer from { $library }: which document says what, who issued it, when, whether it still holds, what it replaced, its targets. Where the documents say nothing, I say so. Examples:
answer-thanks = Glad to help. Ask again whenever you need.
answer-correction = Sorry, that was not the answer you wanted. What did you want to ask? Ask again with the number or the name of the document, its issuer or its year, for example:
answer-correction-about = The answer before was about: { $document }
answer-example-1 = Which resolution covers digital transformation?
answer-example-2 = List the newest plans
answer-example-3 = What is PAR INDEX?

## Answers: questions to ask next

suggest-about = What is { $name } about?
suggest-targets = What are the targets of { $name }?
suggest-status = Is { $name } still in force?
suggest-implements = Which documents implement { $name }?
suggest-who = Who issued { $name }?
suggest-when = When was { $name } issued?

suggest-about-short = Contents
suggest-targets-short = Targets
suggest-status-short = In force?
suggest-implements-short = Implemented by
suggest-who-short = Issuer
suggest-when-short = Date

## Bot: command descriptions of the menu

command-start = Start
command-ask = Ask a question (in groups)
command-search = Search all documents
command-numbers = Look up numbers: in force or not
command-cite = Write legal bases from numbers
command-check = Check the documents that a text cites
command-newest = Newest documents
command-status = What the library holds
command-topics = Browse by topic
command-guide = Look up step by step
command-subscribe = Follow new documents
command-subscriptions = Your subscriptions in this chat
command-remind = Reminds of a deadline or the start of effect
command-unsubscribe = Stop all subscriptions
command-language = Language / Ngôn ngữ
command-feedback = Give feedback
command-privacy = What is stored, and how to delete it
command-qr = QR code of a question
command-id = Ids of you and of this chat
command-cancel = Cancel the current step
command-help = How to ask, and what to keep in mind
command-statistics = Usage statistics
command-unanswered = Questions without an answer
command-template = Template of a document file
command-news = Announcements and their progress
command-sources = Watched sources of new documents
command-review = Documents whose legal basis has ended

## Bot: greeting, help and errors

bot-profile = Ask in plain words; every answer quotes the document and its source. Follow documents and topics to be told of changes.
bot-profile-begin = Press START and send a question.
bot-menu-button = Search
bot-profile-short = Questions and answers on administrative reform and digital transformation in Vietnam, with citations.
bot-profile-short-library = { $library }: answers with citations.
bot-welcome = Hello! I answer questions about documents on administrative reform and digital transformation.
bot-welcome-library = Hello! I answer questions from the { $library }, always with citations.
bot-how-to-ask = Write your question in your own words: by document number, issuing body, year, topic, target or validity. Vietnamese without accents is fine.
bot-for-example = For example:
bot-welcome-follow = To be told of new or changed documents: /subscribe, or write “tell me when …”.
bot-help-look-up =
    Look up
    • /documents and one or more numbers or names: are they in force
    • /search and words · /topics · /newest · /guide (step by step) · /status
bot-help-follow =
    Follow
    • /subscribe and what to follow, or press 🔔 under a document or topic
    • Channels and groups: /subscribe @channel_name digital transformation
    • /subscriptions to see, change, stop · /unsubscribe to stop all
    Also: /feedback · /privacy · /language
bot-help-administrators =
    Administrators
    • Send a DOCX, PDF, HTML, TXT or .md file, or a link of an official source (vanban.chinhphu.vn, congbao.chinhphu.vn…) to add a document; /template for a template of .md
    • /news: announcements · /unanswered: questions that lack an answer · /statistics
bot-in-groups = In groups I answer only when asked: use /ask with your question, mention @{ $username }, or reply to my message. In any chat: type @{ $username } and keywords to choose a document to send.
bot-contact = Contact: { $contact }
bot-question-missing = Write your question right after the command: /ask and your question.
bot-question-too-long = The question is longer than { $limit } characters. Please shorten it and ask one thing at a time.
bot-text-only = I can read text messages and the captions of pictures and files, but not yet pictures, files or voice. Please write your question.
bot-unknown-command = I do not know this command. Please write your question, or see /help.
bot-fault = Sorry, an error occurred and I could not answer. The error was recorded; please ask again.
id-person = Your id
id-chat = Id of this group or channel
id-topic = Id of the group’s topic
id-origin = Id of where the forwarded message comes from
bot-link-gone = This link leads to something that the library no longer has. You can ask by the number or name of a document.
bot-button-old = This button is out of date. Please ask again or use a command.

## Bot: buttons of answers, ratings, search results, numbers

reply-open = 📄 { $name }
reply-passage = 📖 Full passage
reply-related = 🔗 Related documents
reply-more = 📋 See all { $count } documents
reply-back = ↩ Back to the answer
reply-good = 👍 Correct
reply-bad = 👎 Not correct
reply-thanks = Thank you for your rating.
reply-sorry = Thank you. The answer was marked as not correct.
reply-say-wanted = ✍ Tell us what you wanted to know
reply-results = Documents found: { $count }
reply-results-for = Results for “{ $query }”:
reply-no-results = The library has no results for “{ $query }”. Try other words, or see /topics.
reply-search-missing = Write keywords right after the command: /search one-stop shop
reply-numbers-missing = Write one or more numbers right after the command, separated by commas or line breaks, in any spelling.
reply-numbers-too-many = You can look up { $limit } numbers at a time; the rest were left out.
reply-number-unknown = { $text }: not in the library
reply-number-several = { $text }: { $count } documents have this number
reply-inline-answer = 💬 Send the answer
status-list-export = ⬇ Excel table
status-list-number = Number asked for
status-list-document = Document
status-list-issuer = Issued by
status-list-dated = Date
status-list-title = Title
status-list-status = Status
status-list-effective = In force from
status-list-ended = No longer in force from
status-list-replaced = Replaced or repealed by
status-list-amended = Amended by
status-list-source = Source
status-list-unknown = Not in the library
status-list-file = status-of-documents
status-list-caption = Status of { $count } documents on { $date }. Compare with the official text before you rely on it.
reply-ask-in-chat = Open the assistant to ask
reply-open-in-bot = 💬 Open in the assistant

## Documents: cards, menus of sections, relations, topics and lists

document-type = Type
document-passed-by = Issued by
document-signed-by = Signed by
document-dated = Date
document-effective = Effective from
document-ended = No longer in force from
document-status = Validity
document-jurisdiction = Jurisdiction
document-topics = Topics
document-aliases = Also called
document-english-title = English title
document-owner = Owner
document-retrieved = retrieved { $date }
document-unverified = Unverified: please check the official text.
document-not-recorded = not recorded
document-sections = 📑 Contents ({ $count })
document-sections-of = Contents of { $name }
document-no-sections = The library does not hold the contents of this document.
document-beginning = Beginning
document-relations = 🔗 Related ({ $count })
document-relations-of = Documents related to { $name }
document-no-relations = The library records no related document.
document-card = ↩ Document details
document-source = 🌐 Source
document-as-word = ⬇ Word
document-as-pdf = ⬇ PDF
document-section-parts = This part consists of:
document-source-label = Source
document-other-sources = Other sources
document-export-note = The library states the contents in its own words; this is not the official text. Please check the source.
document-newest = Newest documents
document-all-topics = ↩ All topics
document-choose-topic = Choose a topic:
document-in-topic = Topic: { $topic }
document-documents-of = 📋 See documents ({ $count })
document-list-of-filter = { $count } documents · { $filter }
document-none = No documents.
document-link = 🔳 QR code
document-share = ↗ Share
document-link-too-long = The question is too long for a link. Please shorten it to about 45 characters.
document-browse = 📂 Topics

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
legal-basis-button = 📋 Legal basis
legal-basis-copy = 📋 Copy
legal-basis-copy-all = 📋 Copy all
legal-basis-copied = Legal basis copied
legal-basis-missing = Write the document numbers right after the command, separated by commas or line breaks, for example: /cite 118/2025/NĐ-CP, 80/2025/QH15. Or reply to a message that has them.
legal-basis-head = Legal bases by rank (tap to copy):
legal-basis-none = None of these documents can be a legal basis.
legal-basis-left-out = Left out:
legal-basis-not-in-force = { $name }: { $status }
legal-basis-incomplete = { $name }: the library lacks its number, date or issuer
legal-basis-last-line = The last line of the legal bases ends with a full stop.
legal-basis-web-note = As Decree 30/2020/NĐ-CP prescribes. Compare it with the official text before you sign.

## Checks of the documents that a text cites

check-missing = Paste the text to check right after the command, or reply to the message that has it with /check. For a text that is longer than a message, send it in parts or use the page “Check citations” on the web.
check-nothing-cited = No document is cited by number or by the name of a law.
check-head = { $count ->
    [one] { $count } document is cited, status on { $date }.
   *[other] { $count } documents are cited, status on { $date }.
  }
check-faults = { $count ->
    [0] No fault found.
    [one] { $count } needs another look.
   *[other] { $count } need another look.
  }
check-cut = Only the first { $count } documents were checked.
check-note = This is what the library records. Compare it with the official texts.
check-not-held = Not in the library
check-several = { $count } documents have this number; give the date and the issuer
check-wrong-date = Issued on { $date }, not on { $cited }
check-since = from { $date }
check-article-exists = Article { $number }: exists
check-article-missing = Article { $number }: does not exist
check-article-unknown = Article { $number }: not held by the library
check-column-cited = Cited
check-column-held = In the library
check-column-status = Status on { $date }
check-column-replaced = Replaced or repealed by
check-column-amended = Amended by
check-column-articles = Cited articles
check-column-note = Look again
web-check-title = Check citations
web-check-lead = Paste a draft or a text into the box below. The page says of each document that it cites whether the library holds it, whether it is in force, what replaced or amended it, and whether the cited article exists. The text is not stored.
web-check-label = Text to check
web-check-button = Check
web-check-csv = ⬇ Download CSV
web-check-too-long = The text has { $length } characters, more than the limit of { $limit }. Check it in parts.
web-check-result = Result

## Bot: questions for the administrators

hand-off-ask = 📨 Send to the officials
hand-off-await = 🔔 Tell me when the library has an answer
hand-off-sent = The question went to the officials, without your name. Their reply will come here. The question is kept for 30 days at most.
hand-off-nobody = The question could not be passed on now. Please try again later.
hand-off-awaited = I will tell you when the library has an answer. The question is kept for 30 days at most.
hand-off-question = 📨 A question that the library did not answer
hand-off-how-to-reply = Reply to this message: your text goes to the asker, without your name.
hand-off-close = ✅ No reply needed
hand-off-closed = Marked as done.
hand-off-gone = This question is older than 30 days, or the asker deleted it.
hand-off-delivered = Your reply went to the asker.
hand-off-blocked = The asker has blocked the bot, so the reply could not be sent.
hand-off-reply = 💬 The officials reply to “{ $question }”:
hand-off-found = 🔔 The library has an answer now to “{ $question }”:

## Bot: following

follow-begin = 🔔 Follow
follow-document = 🔔 Tell me when this changes
follow-topic = 🔔 Follow this topic
follow-search = 🔔 Follow this search
follow-when-there = 🔔 Tell me when it is there
follow-offer = Would you like to be told what is new about: { $what }?
follow-all-events = 🔔 Tell me of every change
follow-yes = 🔔 Follow
follow-anyway = 🔔 Follow anyway

reminder-begin = ⏰ Remind me
reminder-heading-effective = ⏰ In force from { $date }
reminder-heading-ends = ⏰ No longer in force from { $date }
reminder-heading-deadline = ⏰ Due { $date }
reminder-heading-day = ⏰ Your day: { $date }
reminder-reason = You set this reminder. Your other reminders: /subscriptions
reminder-choose = { $name }: choose the day to be reminded of.
reminder-date-effective = { $date }: takes effect
reminder-date-ends = { $date }: ceases to be in force
reminder-date-deadline = { $date }: { $line }
reminder-date-day = { $date }
reminder-button-effective = ⏰ { $date }: takes effect
reminder-button-ends = ⏰ { $date }: ceases
reminder-button-deadline = ⏰ { $date }: due
reminder-button-day = ⏰ { $date }
reminder-set = The reminder is set: I will write at { $hour }:00 on { $due } ({ $zone }).
reminder-before = { $days ->
    [0] On the day
    [1] 1 day before
   *[other] { $days } days before
}
reminder-stop = 🔕 Remove the reminder
reminder-stopped = The reminder is removed.
reminder-stop-one = 🔕 Remove reminder { $number }
reminder-list = Reminders:
reminder-none-day = { $name }: the library has no date after today. You can choose a day yourself, for example: remind me on { $date } of { $short }.
reminder-none-effective = { $name }: the library has no later day on which it takes effect.
reminder-none-ends = { $name }: the library has no later day on which it ceases.
reminder-none-deadline = { $name }: the library has no deadline after today.
reminder-which-document = Which document should I remind you of? Give its number or name, for example: remind me 3 days before the deadline of { $example }.
reminder-which-of = Which document should I remind you of?
reminder-past = That day is today or past. Choose another one.

## Bot: groups

group-welcome = Hello everyone! I look up documents on administrative reform and digital transformation, always with citations. To ask me, type /ask and your question, mention @{ $username }, or reply to my message. I do not answer other messages. Administrators: press the button or use /subscribe to receive new documents here.
channel-added = I am in the channel { $title } and may post there. Choose what it should receive:
channel-follow = 🔔 Choose news for the channel
group-follow = 🔔 Choose news for the group
group-admins-only = Only administrators of this group can change this setting.
group-members-hidden = This group hides its members, so I cannot tell who administers it. Make me an administrator of the group, then try again.
group-private-only = Please do this in a private chat with @{ $username }.

## Bot: conversations

conversation-begin = 🧭 Look up step by step
conversation-choose-topic = Which topic do you want to look up?
conversation-choose-type = Which type of document?
conversation-choose-year = Issued in which year?
conversation-any = All
conversation-more = More ›
conversation-cancel = ✖ Cancel
conversation-cancelled = Cancelled. You can ask at any time.
conversation-nothing-to-cancel = There is nothing to cancel.
conversation-chosen = ✓ { $what }
conversation-expired = The last step was cancelled after a long pause. You can start again.
conversation-changed = The assistant was updated and the last step was cancelled. Please start again.
conversation-over = This step has ended. Please start again with the command.
conversation-use-buttons = Please press one of the buttons above, or /cancel to stop.
conversation-feedback-ask = What would you like to tell us? Please send one text message. Your name is not stored. /cancel to stop.
conversation-feedback-thanks = Thank you. Your feedback was recorded without your name.
conversation-feedback-too-long = The feedback is longer than { $limit } characters. Please shorten it and send it again.
report-button = ⚠️ Report an error
report-title = ⚠️ Reported error
report-about = About { $name }
report-question = Question: { $question }
report-ask = What is wrong in { $name }, and what would be right? Please send one text message, with a source if you have one. It goes to the administrators without your name. /cancel to stop.
report-thanks = Thank you. The administrators have received it and will check.
web-report-title = Report an error
web-report-lead = Is an answer or a document wrong? Say what is wrong, and what would be right. Your text goes to the administrators of the library, with nothing else about you.
web-report-about = Document:
web-report-question = Question:
web-report-label = What is wrong, and what would be right (with a source if you have one)
web-report-send = Send
web-report-empty = Please write what is wrong before you send it.

## Web pages: papers that administrators upload

web-papers-title = Send papers to the library
web-papers-lead = This page is for administrators. Each paper becomes a draft: its card is shown here and sent to the administrators in their chats with the bot.
web-papers-files = Files (DOCX, PDF, HTML, TXT, Markdown; at most { $megabytes } MB each)
web-papers-on-server = This bot runs on Workers, so the page cannot read files. Paste a link of an official source, or send a Markdown file to the bot in the chat (/template sends one to fill in).
web-papers-link = Link of an official source
web-papers-send = Send
web-papers-reading = Reading
web-papers-failed = Nothing was sent. Check the connection, and send it again.
web-papers-file-failed = “{ $file }” was not sent. Check the connection, and send it again.
web-papers-not-admin = Only administrators of the bot can send papers here. If the library lacks a document, tell the bot with /feedback.
web-papers-nothing = Choose a file or paste a link before you send it.
web-papers-bad-link = This is no link. Paste the whole address, beginning with https://.
web-papers-too-large = The file is too large. At most { $megabytes } MB are read; send several files one after the other.
web-papers-draft = Draft { $number }
web-papers-field = Field
web-papers-value = Value
web-papers-evidence = Read from
web-papers-confidence = Confidence
web-papers-missing = ❓ Not found
web-papers-mend = To correct a field, open this card in the chat with the bot.
web-papers-gone = This draft is gone: somebody approved or refused it, or it waited for more than 30 days.
conversation-wanted-ask = What did you want to know? Please send one text message. Your name is not stored. /cancel to stop.
conversation-wanted-thanks = Thank you. Your message was recorded and will help to improve the library.
conversation-subscribe-topic = Which topic would you like to follow? Press a button, or type topics, types, issuers, places or keywords, separated by commas.
conversation-subscribe-often = How often? Press one of these to finish, or narrow your subscription first with the buttons below.
conversation-frequency-now = Immediately
conversation-frequency-daily = Once a day
conversation-frequency-weekly = Once a week
conversation-unsubscribed = All subscriptions are removed.
conversation-subscriptions = Following: { $list }
conversation-unsubscribe = 🔕 Remove all

## Bot: language and privacy

user-choose-language = Choose a language / Chọn ngôn ngữ:
user-language-set = I will answer in English from now on.
user-privacy =
    What is stored:
    • Your last question and the documents of its answer, to understand a follow-up question: for { $contextMinutes } minutes.
    • Each question with its answer, so that buttons and edited questions work.
    • The text of questions, without name and user id, to learn what the library lacks.
    • Questions that you sent to the officials or wait for: 30 days at most, without your name.
    • Ratings 👍/👎 and feedback, without your name.
    • The language, the subscriptions, the reminders and the current step of this chat.
    No names, phone numbers or pictures are stored. The button below deletes all data linked to you.
user-stored = Stored about you now: { $asked } recent questions, { $contexts } conversations to continue, { $sessions } things under way.
user-forget = 🗑 Delete my data
user-forget-sure = Delete your language, context, subscriptions and questions? This cannot be undone.
user-forget-yes = Delete
user-forgotten = All data linked to you was deleted.

## Bot: statistics for administrators

admin-title = Statistics for the last { $days } days
admin-questions = Questions: { $count }
admin-answered = Answered: { $percent }
admin-ratings = Ratings: 👍 { $good } · 👎 { $bad }
admin-groups = Groups: { $count }
admin-subscriptions = Subscriptions: { $count } · chats with subscriptions: { $chats }
admin-deliveries = Messages: sent { $sent } · waiting { $waiting } · chat unavailable { $gone } · failed { $failed }
admin-failed-updates = Updates that failed too often:
admin-failed-update = { $id }: { $attempts } attempts · { $error } · { $at }
admin-feedback = Feedback: { $count }
admin-hand-offs = Questions to the officials: { $asked } · answered: { $answered }
admin-not-answered = Unsure: { $unsure } · unknown: { $unknown }
admin-top-topics = Most frequent topics of questions:
admin-chart = Questions per day
admin-chart-answered = answered
admin-chart-other = unsure or unknown
admin-unanswered = Questions that the library could not answer in the last { $days } days:
admin-no-unanswered = There are no unanswered questions.
admin-wanted = What people wanted to know (after 👎):

## Notifications: announcements and the feed

post-heading-new = 🆕 New in the library
post-heading-changed = 🔄 Changed document
post-heading-changed-by = 🔄 { $name }: { $what }
post-changed-by = { $name }: { $what }
post-heading-effective = ▶️ In effect
post-heading-effective-on = ▶️ In effect from { $date }
post-heading-ceased = ⏹ No longer in force
post-heading-ceased-on = ⏹ No longer in force from { $date }
post-digest = 📰 Digest: { $count } announcements
post-other-topics = Other
post-by = Issued by: { $issuer }
post-effective-from = In effect from { $date }
post-ends-on = No longer in force from { $date }
post-replaced-by = Replaced by { $name }
post-amended-by = Amended by { $name }
post-replaced-by-since = Replaced by { $name } from { $since }
post-amended-by-since = Amended by { $name } from { $since }
post-unverified = Unverified: please check the official text.
post-new-figures = New figures:
post-figure-was = { $line } (before: { $was })
post-more-lines = … and { $count } more lines
post-open = 📄 Open the document
post-reason = You get this because you follow: { $what }
post-reason-mention = You get this because you follow { $what }; this new document refers to it.
post-page = 🌐 Open the page
post-ask = 💬 Ask the assistant
post-stop = 🔕 Stop
post-withdrawn = This announcement was withdrawn.
post-feed-title = New and changed documents
post-feed-title-library = New and changed documents · { $library }

## Notifications: subscriptions

subscription-monday = Mondays
subscription-tuesday = Tuesdays
subscription-wednesday = Wednesdays
subscription-thursday = Thursdays
subscription-friday = Fridays
subscription-saturday = Saturdays
subscription-sunday = Sundays
subscription-everything = Every document
subscription-without = without: { $words }
subscription-events = when { $events }
subscription-event-new = a document is added
subscription-event-amended = amended
subscription-event-replaced = replaced or repealed
subscription-event-effective = it takes effect
subscription-event-ended = it ends
subscription-event-mentioned = a new document refers to it
subscription-list = Subscriptions ({ $count }):
subscription-none = You have no subscriptions yet. Use /subscribe to add one.
subscription-added = Subscribed: { $what } · { $how }
subscription-broad = This subscription is very broad: { $aMonth } documents a month over the last year. You can narrow it, or choose a daily digest.
subscription-narrow = The library has { $count } documents of this kind, { $aMonth } a month over the last year. The newest:
subscription-narrow-quiet =
    { $count ->
        [one] The library has { $count } document of this kind, none from the last year; the newest:
       *[other] The library has { $count } documents of this kind, none from the last year; the newest:
    }
subscription-catches-nothing = The library has no such document yet. You will be notified when it does.
subscription-frequency-now = immediately
subscription-frequency-daily = once a day
subscription-frequency-weekly = once a week
subscription-digest-at = Digest at { $hour }:00 ({ $zone })
subscription-zone-vietnam = Vietnam time
subscription-weekly-on = weekly digests on { $weekday }
subscription-quiet = Quiet hours: { $from }:00 to { $to }:00
subscription-stop-one = 🔕 Stop { $number }
subscription-change-one = ⏱ Change { $number }
subscription-stop-all = 🔕 Stop all
subscription-stopped = Stopped.
subscription-stopped-all = All subscriptions were stopped. Use /subscribe to start again.
subscription-still-following = Remaining subscriptions: { $count } (/subscriptions)
subscription-hint = To add one: /subscribe and what to follow, separated by commas: topic, type, issuer, place, keywords, -excluded words; now | daily 7h | weekly; quiet 21-6.
subscription-unknown-words = No document in the library mentions “{ $what }”, so I have not stored it. Is it spelt right? Write /subscribe and what to follow, with commas between.
subscription-change-this = ⏱ Change
subscription-stop-this = 🔕 Stop
subscription-not-administrator = Only administrators of { $title } can set this.
subscription-no-such-chat = I found no group or channel { $name }. Write its public @name, its id -100… or a link to a message in it; add me first if it is private.
subscription-bot-not-there = I am not in { $title }. Add me to the group, then write again.
subscription-bot-no-channel-administrator = I am no administrator of the channel { $title }. Make me an administrator who may post, then write again.
subscription-bot-may-not-post = I am an administrator of the channel { $title }, but I may not post. Allow me to post, then write again.
subscription-bot-may-not-write = The group { $title } does not let me write. Lift the restriction, then write again.
subscription-person-may-not-post = Channel { $title }: only administrators who may post can set this.
subscription-members-hidden = The group { $title } hides its members, so I cannot tell who administers it. Make me an administrator of the group, then write again.
subscription-one-chat = Only one group or channel at a time. Please send a command for each.
subscription-invitation = An invitation does not tell me which group or channel it is. Write its public @name, its id -100… or a link to a message in it.
subscription-ask-in-private = To set another group or channel, write to @{ $username } in private.
subscription-for-chat = For: { $title }
subscription-imported = Imported subscriptions: { $count }
subscription-import-fault = The file could not be read: { $fault }
subscription-not-understood = “{ $what }” was not understood.
subscription-rounded = Only full hours are possible, so “{ $what }” was rounded.

## Notifications: what did not arrive in a chat

# $chat is the chat's id, for the command.
undelivered-notice = News did not reach { $title }: { $reason }. I will go on trying for a day, less and less often.
undelivered-given-up = News did not reach { $title }: { $reason }. I tried for a day.
undelivered-what-to-do = A channel has to make me an administrator who may post; a group has to let its members write. What did not arrive: /subscriptions { $chat }
undelivered-not-allowed = I may not post there
undelivered-not-a-member = I am not there
undelivered-thread-unavailable = the topic of the group is closed
undelivered-rate-limited = Telegram asks to wait
undelivered-waiting =
    { $count ->
        [one] ⚠ { $count } message has not arrived, next attempt at { $time }: { $reason }.
       *[other] ⚠ { $count } messages have not arrived, next attempt at { $time }: { $reason }.
    }
undelivered-failed =
    { $count ->
        [one] ⚠ { $count } message did not arrive: { $reason }.
       *[other] ⚠ { $count } messages did not arrive: { $reason }.
    }

## Notifications: the steps of a subscription

subscribe-narrow-topic = ＋ Topic
subscribe-narrow-issuer = ＋ Issuer
subscribe-narrow-type = ＋ Type
subscribe-narrow-place = ＋ Place
subscribe-narrow-words = ＋ Keywords
subscribe-choose-quiet = 🌙 Quiet hours
subscribe-ask-topic = Which topic? Press or type it. Press one with ✓ again to remove it.
subscribe-ask-issuer = Which issuer? Press or type a name. Press one with ✓ again to remove it.
subscribe-ask-type = Which type of document? Press or type it. Press one with ✓ again to remove it.
subscribe-ask-place = Which place? Press or type a name. Press one with ✓ again to remove it.
subscribe-ask-words = Type the keywords that a document must contain, separated by commas. Put a minus before keywords that it must not contain, for example: một cửa, -xây dựng
subscribe-ask-weekday = On which day should weekly digests be sent? (for this whole chat)
subscribe-ask-hour = At what hour should digests be sent? (for this whole chat) You can also type one, for example: 13
subscribe-ask-quiet = During which hours should nothing be sent? (for this whole chat) You can also type them, for example: 20-5
subscribe-not-understood = “{ $what }” was not understood. Please press a button or type it differently.
subscribe-hour = { $hour }:00
subscribe-hours = { $from }:00 to { $to }:00
subscribe-no-quiet = None
subscribe-skip = Skip ›

## Bot: watched sources, for administrators

source-title = 📡 Watched sources
source-none = The library names no source. Name some in sources.yaml of the knowledge folder.
source-off = This bot watches no source: WATCH_SOURCES=0, or ADMIN_IDS is not set.
source-ok = ✅ { $name }: { $count } items, looked at { $time }
source-disabled = ⏸ { $name }: not enabled
source-new = 🕓 { $name }: not looked at yet
source-failing = ⚠️ { $name }: { $fault }
source-last-ok = It was last read at { $time }. The next look is after { $next }.
source-never-ok = It was never read. The next look is after { $next }.
source-trusted = { $name } (published without approval)
source-counts = Drafts to approve: { $undecided } · Documents to be read: { $waiting }
source-look = 🔄 Look now
source-looking = Looking at the sources that are due. Each is looked at once an hour at most.
source-drafts = 📥 Drafts to approve ({ $count })
source-no-drafts = No draft waits for approval.
source-heartbeat-start = 🔔 Report every day
source-heartbeat-stop = 🔕 Stop the daily report
source-heartbeat-on = Administrators get this list at about 8 every morning from now on.
source-heartbeat-off = The daily report has stopped.
source-heartbeat-title = ☀️ Watched sources today
source-found = 📡 { $source } has a new document
source-found-better = 📡 { $source } has the text or a signed file: it takes the place of the former draft
source-faults-title = ⚠️ Sources with a fault: { $count }
source-faults-note = The bot keeps looking and does not repeat this message. The state of all sources: /sources
source-fault-unreachable = { $host } cannot be reached
source-fault-timeout = { $host } answers too slowly
source-fault-certificate = the certificate of { $host } is not valid, and the bot does not skip the check
source-fault-status = { $host } answers with error { $status }
source-fault-rate-limited = { $host } asks for fewer requests (429)
source-fault-too-large = { $host } answers with too much data
source-fault-redirect = { $host }: a redirect that is not allowed
source-fault-not-a-feed = the address does not answer with RSS or Atom
source-fault-not-json = the address does not answer with JSON
source-fault-too-deep = the page nests too deep to be read
source-fault-empty = no document is listed; the page may have a new layout
source-fault-no-numbers = documents are listed, but none with a number; the page may have a new layout

## Bot: documents whose bases have ended, for administrators

review-title = 🔎 Local documents whose legal basis has ended: { $count }
review-none = No local document in force has a legal basis that has ended.
review-basis = based on { $name }: { $status }

## Bot: announcements and documents for administrators

administration-title = Recent announcements
administration-none = No announcements yet.
administration-state-live = being sent
administration-state-held = on hold
administration-state-withdrawn = withdrawn
administration-state-sent = sent
administration-preview = 👁 Preview of announcement { $number }
administration-progress = sent { $sent } · waiting { $waiting } · chat unavailable { $gone } · failed { $failed }
administration-time-left = about { $minutes } min left
administration-finished = done
administration-hold = ⏸ Hold
administration-release = ▶ Continue
administration-withdraw = 🗑 Withdraw
administration-withdraw-sure = Withdraw announcement { $number }? The message is deleted in { $count } chats and cannot be sent again.
administration-retry = ↻ Send failed messages again
administration-refresh = 🔄 Refresh
administration-lead-hint = Change the introduction: /news { $number } and the new introduction
administration-lead-set = The introduction was changed. Messages that were already sent will be edited.
administration-unknown-number = There is no announcement with this number.
administration-template-note = Fill in this file and send it back; I check it and show it before it goes into the library.
administration-template-web = 🌐 Send several files on the web
administration-upload-read = The file contains:
administration-upload-replaces = It replaces { $name }.
administration-upload-faults = The file does not follow the format:
administration-upload-reaches = Chats that will be notified: { $count }
administration-approve = ✅ Approve and announce
administration-refuse = ✖ Discard
administration-approved = Added to the library: { $name }
administration-refused = Discarded.
administration-already-approved = An administrator had already approved this document ({ $name }). What you chose changed nothing.
administration-already-refused = An administrator had already discarded this document. What you chose changed nothing.
administration-file-too-large = The file is too large: at most { $kilobytes } KB.
administration-broken-files = Some files of the library have errors. Their former versions are still used:
administration-left-out-files = Some files of the library have errors and no former version. Their faulty content is left out until it is corrected:
administration-shadowed-files = Some files of the library differ from the documents with the same id that were approved in the chat. The approved documents are used. Copy them into the files, or remove them with /news:
administration-approved-documents = 📥 Documents approved in the chat: { $count }
administration-remove = 🗑 Remove from the library
administration-remove-sure = Remove { $name } from the library? The removal is not announced. If the folder has a file with the same id, that file is used. Earlier announcements can be withdrawn with /news.
administration-keep = Keep it
administration-removed = Removed from the library: { $name }
administration-sent-in = ⏳ The messages will be sent in { $seconds } seconds. If you put the announcement on hold before that, nothing is sent.
administration-announced = New announcements: { $count }. See /news

## Bot: papers that administrators send as files

paper-read = The file { $file } was read. Please check before you approve: ⚠️ marks what is doubtful, ❓ what was not found.
paper-field-number = Number
paper-field-type = Type
paper-field-title = Title
paper-field-passed-by = Issued by
paper-field-signed-by = Signed by
paper-field-date-document = Date
paper-field-date-effective = In effect from
paper-field-in-force = In force
paper-field-jurisdiction = Jurisdiction
paper-field-articles = Articles
paper-value = { $label }: { $value }
paper-evidence = {" "}(read from “{ $evidence }”)
paper-missing = ❓ { $label }: not found in the file
paper-no-value = none
# $first and $last are printed numbers of articles: 1, 12a.
paper-articles = { $count } (Article { $first } to Article { $last })
paper-metadata-only = Without its text: only the record of the source was read. Send the file here to add it.
paper-no-articles = The document has no articles.
# $numbers is a list of articles: 3, 7–9.
paper-gaps = ⚠️ Missing in the numbering: Article { $numbers }
paper-contents = Tables: { $tables } · Appendices: { $appendices }
paper-relations = Relations that were read:
paper-relation-at = {" "}({ $place })
paper-relation-partial = {" "}in part
paper-bases = Based on: { $targets }
paper-more = … and { $count } more
paper-remark-no-head = ⚠️ No letterhead was found (issuer, number, date); the fields come from the first lines.
paper-remark-continued = ⚠️ The document is continued in another issue of the gazette; this file may not hold all of it.
paper-remark-one-of-several = ⚠️ The file holds several documents; only one of them was read.
paper-remark-draft = ⚠️ This is a draft (dự thảo).
paper-remark-ocr = ⚠️ The text was recognized from a scan: check every field and figure against the original.
paper-known = The library has { $name }. If you approve, this file is its new version. What differs:
paper-known-same = The library has { $name }, and this file differs in no field and no article.
paper-joins = The full text joins the summary that the library has; the record of the summary stays.
paper-changed-field = { $label }: “{ $before }” → “{ $after }”
paper-articles-added = Added: Article { $numbers }
paper-articles-removed = Removed: Article { $numbers }
paper-articles-changed = Other wording: Article { $numbers }
paper-mend = ✏️ { $label }
paper-mend-other = ✏️ Correct another field
paper-mend-ask =
    { $label }: send what it should be.
    { $hint }
paper-mend-empty = Leave empty
paper-mend-fault = { $label }: this cannot be used.
paper-mended = Corrected { $label }: { $value }
paper-preview = People will see:
paper-hint-number = As printed on the document, for example 118/2025/NĐ-CP.
paper-hint-type = Press a type, or type its name, for example decree.
paper-hint-title = On one line, at most 1,200 characters.
paper-hint-passed-by = The full name of the body, for example Ủy ban nhân dân thành phố Đà Nẵng.
paper-hint-signed-by = The name of the person, without the position.
paper-hint-date-document = Day/month/year, for example 09/6/2025.
paper-hint-date-effective = Day/month/year, for example 01/7/2025; not before the date of the document.
paper-hint-jurisdiction = Vietnam (vn), or the name of a province or city of the library.
paper-original = 📄 Original
paper-original-gone = Telegram cannot send this original any more.
paper-on-server = DOCX, PDF, HTML and TXT files are read on a server with Node; this bot runs on Workers and cannot read them. Send a Markdown file here: /template sends one to fill in.
paper-link-read = Read the link of { $source }. Check it before you approve: ⚠️ is not certain, ❓ was not found.
paper-link-original = The original, from { $host }
paper-web-original = The original, sent on the web
paper-web-not-kept = The original was not kept, because no administrator's chat took the file. Open the chat with the bot, press Start, and send it again.
paper-link-not-official =
    A link of { $host } is not read into the library: the bot reads official sources only, such as vanban.chinhphu.vn, congbao.chinhphu.vn, vbpl.vn, pages of .gov.vn, and the sources of sources.yaml.
paper-link-fault = This link could not be read: { $fault }.
paper-link-no-document = This page names no document by its number and holds no full text. Send the link to the page of one document, or to its PDF or DOCX file.
paper-link-more = At most { $count } links are read from one message. Send the others in another message.
paper-refused = { $file } could not be read: { $reason }
paper-refused-corrupt = the file is damaged or incomplete. Open it, save it again and send it again.
paper-refused-passworded = the file has a password. Save it without one.
paper-refused-too-large = the file is too large. Files of up to { $megabytes } MB are read.
paper-refused-zip-bomb = the archive unpacks to more than is allowed and was not opened.
paper-refused-unknown-format = files of this type are not read. Send DOCX, PDF, HTML, TXT or Markdown.
paper-refused-wrong-extension = the name says another type than the content. Rename the file, or save it again.
paper-refused-converter-missing = this type needs LibreOffice, which the server does not have. Save it as DOCX or PDF.
paper-refused-scan = it is a scan without text, and the server cannot recognize it (no OCR is installed, or the scan is too long). Send a DOCX, or a PDF with text.
paper-refused-empty = the file is empty.
paper-refused-too-slow = the file is too complex: reading it takes too long.
paper-refused-unreadable = the file stopped the reader. Save it again as DOCX or PDF.

## Bot: faults of a document that an administrator sent

fault-place = { $place }: { $fault }
fault-field = “{ $field }” is not right: { $detail }
fault-other = { $detail }
fault-reason-not-utf8 = The file is not UTF-8. Save it as UTF-8.
fault-reason-no-front-matter = The front matter is missing: the first line has to be ---. /template sends a template.
fault-reason-open-front-matter = The front matter does not end: a line --- has to follow it.
fault-reason-not-yaml = The front matter has a mistake; a value with a colon, or one that begins with a special character, has to stand in "…". { $detail }
fault-reason-not-fields = There have to be fields here, each on a line as name: value.
fault-reason-not-list = There has to be a list here, each item after a hyphen.
fault-reason-too-deep = Lists or quotations are nested too deep. Use fewer levels.
fault-reason-repeated-id = “{ $field }” is that of another item of the library. Choose another value. { $detail }
fault-reason-unknown-field = There is no field “{ $field }”; it is ignored.
fault-reason-unknown-file = The library does not use this file; it is ignored.
fault-reason-files-lost = Most files of the library are gone, so the former library is kept. If you deleted them, restart the program or call POST /admin/reload. { $detail }
fault-id = The id is required: lower-case letters a-z, digits and hyphens.
fault-number = The number stands as printed, for example 118/2025/NĐ-CP.
fault-type = The type must be one of: { $allowed }.
fault-title = The title is required.
fault-text = The extent (text) must be one of: { $allowed }.
fault-passed-by = The issuer (passedBy) must be one line that the table of issuers has.
fault-signed-by = The signer (signedBy) must be one line.
fault-date-document = The date (dateDocument) must be year-month-day, for example 2025-06-09.
fault-date-effective = The day of effect (dateEffective) must be year-month-day, not before the date of the document.
fault-date-no-longer-in-force = The last day (dateNoLongerInForce) must be year-month-day, after the day of effect.
fault-in-force = The validity (inForce) must be one of: { $allowed }.
fault-jurisdiction = The jurisdiction must be vn or the id of a place of the library.
fault-topics = The topics must be a list of ids of topics of the library.
fault-relations = Relations need a type, and as target the id or number of a document.
fault-sources = Sources need title, url and retrieved (the day it was looked up).

## Web: all pages

web-layout-brand = Questions on administrative reform
web-layout-description = Search and ask Vietnam’s documents on administrative reform and digital transformation: every answer cites its source.
web-layout-skip = Skip to content
web-layout-menu = Pages
web-layout-trail = You are here
web-layout-home = Search
web-layout-chat = Assistant
web-layout-topics = Topics
web-layout-timeline = By year
web-layout-status = The library
web-layout-reference = API
web-layout-feed = New documents (Atom)
web-layout-feed-of = New documents: { $topic } (Atom)
web-layout-feed-lead = This is a feed. To follow it, copy its address into a feed reader.
web-layout-feed-page = Open the website
web-layout-privacy = No third parties and no tracking. Your questions are not stored.
web-layout-contact = Contact
web-layout-more = More
# The link to the page in this language.
web-layout-switch-label = Read this page in English

## Web: Telegram

web-telegram-follow = 🔔 Follow on Telegram
web-telegram-open = Open in Telegram
web-telegram-bot = On Telegram: @{ $username }
mini-app-unknown-person = Telegram did not say who you are. Close this and open it again from the menu button of the bot.
mini-app-start-first = Press START in the bot first, so that it can write to you.
web-telegram-stop = 🔕 Stop
web-telegram-following = Subscribed: the bot tells you about changes

## Web: search

web-search-heading = What do the documents say? Just ask.
web-search-lead = Write a question in your own words, a few keywords, or the number of a document, in Vietnamese or English.
web-search-label = A question or keywords
web-search-placeholder = Ask or search…
web-search-button = Search
web-search-title = { $query } – search results
web-search-list-title = Documents in the library
web-search-examples = Try asking
web-search-what-is = What is { $name }?
web-search-suggestions = Suggestions
web-search-answer = Answer
web-search-no-answer = No answer yet
web-search-show-results =
    { $count ->
        [one] Show { $count } document with related text
       *[other] Show { $count } documents with related text
    }
web-search-beyond-filters = Answered from the whole library, without your filters
web-search-sources = Based on
web-search-ask-next = Related questions
web-search-continue-in-chat = Continue with the assistant
web-search-as-data = JSON
web-search-about = Asking about { $name } only
web-search-about-all = Ask the whole library
web-search-filters = Narrow the results
web-search-type = Type
web-search-issuer = Issuer
web-search-year = Year
web-search-topic = Topic
web-search-state = In force
web-search-all = All
web-search-clear = Clear all filters
web-search-state-in-force = In force
web-search-state-partially-in-force = Partly in force
web-search-state-not-in-force = No longer in force
web-search-state-not-yet-in-force = Not yet in force
web-search-state-unknown = Status not known
web-search-term = Indices and terms
web-search-found =
    { $count ->
        [one] { $count } document with matching passages
       *[other] { $count } documents with matching passages
    }
web-search-listed =
    { $count ->
        [one] { $count } document
       *[other] { $count } documents
    }
web-search-terms = { $count } indices and terms
web-search-feed = News of documents with these words (Atom)
web-search-no-passages = No passage matches these words.
web-search-nothing-with = No document matches the selected filters.
web-search-without-filters = Clear filters
web-search-help-title = Search tips
web-search-help-1 = Use the words of the documents: “one-stop shop”, “satisfaction index”.
web-search-help-2 = If you know the number, write it in any form: nq57, 06/2010/nđ-cp.
web-search-help-3 = Add a year, an issuer or a place to narrow it down.
web-search-help-4 = Or browse by topic.
web-search-too-long = The question has { $length } characters; the limit is { $limit }. Please shorten it.
web-search-newest = Newest documents
web-search-all-documents =
    { $count ->
        [one] See all { $count } document
       *[other] See all { $count } documents
    }
web-search-by-topic = By topic
web-search-whole-document = Whole document
web-search-pages = Pages of results
web-search-page = Page { NUMBER($page, useGrouping: 0) } of { NUMBER($pages, useGrouping: 0) }
web-search-sort = Order
web-search-sort-best = Best match
web-search-sort-newest = Newest first
web-search-sort-oldest = Oldest first
web-search-filter-values = Find in { $facet }
web-search-more-values = … and { $count } more
web-search-to-page = To page { NUMBER($page, useGrouping: 0) }
web-search-previous = Previous
web-search-next = Next

## Web: a document

web-document-facts = About this document
web-document-number = Number
web-document-in-vietnamese = The text is in Vietnamese.
heading-summary = Summary
heading-main-content = Main content
heading-general = General
heading-effect = Effect
heading-scope = Scope
heading-subjects = Whom it applies to
heading-definitions = Definitions
heading-transitional = Transitional provisions
heading-related = Related documents
heading-objectives = Objectives
heading-targets = Targets
heading-tasks = Tasks
heading-solutions = Measures
heading-viewpoints = Viewpoints
heading-vision = Vision
heading-implementation = Implementation
heading-responsibilities = Responsibilities
heading-funding = Funding
heading-results = Results
heading-status = State
heading-amendments = Amendments
heading-appendix = Appendix
heading-meaning = What it is
heading-method = Method
heading-article = Article { $number }
heading-article-on = Article { $number }. { $title }
heading-of-year = { $title } of { $year }
heading-until-year = { $title } to { $year }
web-document-contents = Contents
web-document-link-to = Copy a link to “{ $section }”
web-document-copied = Link copied
web-document-relations = Relations to other documents
web-document-relations-table = Table of relations
web-document-diagram = Diagram of the relations of { $name }; the table below has the same information
web-document-diagram-of-some = Diagram of { $drawn } of the { $all } relations of { $name }; the table below has all of them
web-document-and-others =
    { $count ->
        [one] and { $count } more document ↓
       *[other] and { $count } more documents ↓
    }
web-document-relation = Relation
web-document-document = Document
web-document-since = Since
web-document-checked = Checked
web-document-verified = verified
web-document-unverified = unverified
web-document-no-relations = The library records no related document.
web-document-no-text = The library does not hold the contents of this document.
web-document-unverified-document = Not yet checked against the original. For reference only.
web-document-not-in-library = not in the library
web-document-ask = Ask about this document
web-document-ask-placeholder = Targets, deadlines, who…
web-document-ask-button = Ask
web-document-chat-about = Discuss it with the assistant
web-document-sources = Sources
web-document-downloads = Download
web-document-actions = Use this document
web-document-share = Share
web-document-qr = QR code
web-document-qr-of = QR code of { $address }
web-document-copy-link = Copy link
web-preview-dated = Issued { $date }
web-document-print = Print
web-document-merged = { $place } became part of { $into } on { $on }. Please also check newer documents of { $into }.
web-document-replaced-by = Replaced by
web-document-repealed-by = Repealed by
web-document-amended-by = Amended by
web-document-own-words = The library states the contents in its own words, in Vietnamese. Please check the official text.
web-document-term = Index or term

## Web: an article of a document

web-article-previous = Previous: { $article }
web-article-next = Next: { $article }
web-article-neighbours = Previous and next article
web-article-cite = 📋 Cite this article
web-article-whole = The whole document
web-article-amended = Amendments of this article
web-article-amended-by = From { $date }, by { $section } of { $document }:
web-article-amended-by-undated = By { $section } of { $document }:

## Web: changes of the law, of one document and by month

web-changes-title = What is new
web-changes-lead = Which documents were issued, took effect or ceased in each month, one sentence each.
web-changes-follow = Be told of new documents:
web-changes-telegram = on Telegram
web-changes-feed = in a feed reader (Atom)
web-changes-upcoming = Coming up
web-changes-month = { $month }
web-changes-none = No document of the library has a date.
web-changes-pages = Other months
web-changes-older = Earlier months
web-changes-newer = Later months
web-changes-kind-issued = Issued
web-changes-kind-effective = In force
web-changes-kind-ended = Ended
# These follow the name of the document.
web-changes-issued-by = was issued by { $issuer } on { $date }
web-changes-issued = was issued on { $date }
web-changes-effective = in force from { $date }
web-changes-ended = no longer in force from { $date }
web-changes-more = Show { $count } more
web-changes-effects-more = { $count } other documents
web-history-title = History of its legal force
web-history-issued-by = Issued by { $issuer }
web-history-issued = Issued
web-history-effective = In force
web-history-ended = No longer in force
web-history-undated = day unknown

## Web: two documents beside each other

web-compare-title = Compare two documents
web-compare-lead = Choose two documents to see their issuers, dates, status, scope, targets and relations side by side.
web-compare-first = First document
web-compare-second = Second document
web-compare-placeholder = Number or name of a document
web-compare-button = Compare
web-compare-chip = Compare
web-compare-table = Comparison
web-compare-of = { $first } and { $second } compared
web-compare-aspect = Aspect
web-compare-unknown = The library has no document “{ $text }”.
web-compare-several = Several documents have the number “{ $text }”. Choose one:
web-compare-same = Both boxes name the same document. Choose another one.
web-compare-with = Compare { $name } with
web-compare-no-relation = The library records no direct relation between the two.
web-compare-scope = Scope and whom it concerns
web-compare-targets = Goals and targets
web-compare-articles = Articles
web-compare-relations = Relations to other documents
web-compare-differs = they differ
web-compare-answer = See the comparison as a table

## Web: the assistant

web-chat-title = Assistant
web-chat-lead = The same assistant as on Telegram, in your browser.
web-chat-kept = This conversation exists only on this page. It is lost when you close the page; the server stores nothing.
web-chat-label = Your question
web-chat-placeholder = Ask in your own words…
web-chat-button = Send
web-chat-again = Start again
web-chat-you = You
web-chat-bot = Assistant
web-chat-log = Conversation
web-chat-gone = This button no longer works. Please ask again.
web-chat-failed = The message was not sent. Please check your connection and try again.
web-chat-start-with = Start with one of these questions:

## Web: topics

web-topics-title = Topics
web-topics-lead = The library by topic. A broad topic includes its narrower topics.
web-topics-documents =
    { $count ->
        [one] { $count } document
       *[other] { $count } documents
    }
web-topics-narrower = Narrower topics
web-topics-also = Also called
web-topics-search-in = Search within this topic
web-topics-follow = Follow this topic

## Web: documents by year

web-timeline-title = Documents by year
web-timeline-lead =
    { $dated ->
        [one] { $dated } document with a date of issue. Choose a year to see its documents.
       *[other] { $dated } documents with a date of issue. Choose a year to see its documents.
    }
web-timeline-lead-undated =
    { $dated ->
        [one] { $dated } document with a date of issue; { $undated } without one on record. Choose a year to see its documents.
       *[other] { $dated } documents with a date of issue; { $undated } without one on record. Choose a year to see its documents.
    }
web-timeline-chart = Documents issued each year; the table below gives the same figures
web-timeline-central = Central
web-timeline-local = Local
web-timeline-year = Year
web-timeline-total = Total
web-timeline-undated = Not known
web-timeline-bar =
    { $count ->
        [one] { $year }: { $count } document
       *[other] { $year }: { $count } documents
    }

## Web: the library

web-status-title = The library
web-status-lead = What the library contains, what it lacks, and how many questions it can answer.
web-status-holds = Contents
web-status-documents = documents
web-status-terms = indices and terms
web-status-sections = sections of text
web-status-topics = topics
web-status-last-change = Last change
web-status-newest = Newest document
web-status-looked = Sources last checked
web-status-by-state = By status
web-status-by-type = By type
web-status-quality = Data quality
web-status-unknown-state = Status not known
web-status-unverified = Unverified documents
web-status-without-date = Documents without a recorded date
web-status-faults = Errors and warnings in the knowledge files
web-status-asked = Questions in the last { NUMBER($days, useGrouping: 0) } days (Telegram)
web-status-questions = Questions
web-status-answered = Answered
web-status-unanswered = Unsure or not in the library
web-status-nobody = No questions yet.
web-status-away = The figures on questions are not available at the moment.
web-status-count = Number
web-status-share = Share

## Web: reference of the API

web-reference-title = API
web-reference-lead = All information on this site is also available as JSON, without registration.
web-reference-machine = Machine-readable description (OpenAPI 3.1)
web-reference-parameter = Parameter
web-reference-meaning = Meaning
web-reference-allowed = Values
web-reference-required = required
web-reference-example = Example
web-reference-rule-1 = All endpoints use GET, /check uses POST. They can be called from any web page (CORS).
web-reference-rule-2 = Errors are RFC 9457 problem details (application/problem+json), in the language of Accept-Language.
web-reference-rule-3 = Responses have ETags. Send If-None-Match to get 304 when nothing has changed.
web-reference-rule-4 = The number of requests from each address is limited. Above the limit the response is 429 with Retry-After.
web-reference-no-parameters = No parameters.
web-reference-endpoint-ask = One answer with its citations
web-reference-endpoint-search = Passages, best match first
web-reference-endpoint-documents = Documents, newest first
web-reference-endpoint-document = A document or term in full
web-reference-endpoint-topics = Topics with the number of their documents
web-reference-endpoint-status = What the library covers: its newest document, and documents by level, year and depth
web-reference-endpoint-check = Check the documents that a text cites
web-reference-check-body = The body is JSON with text, at most { $limit } characters.
web-reference-endpoint-suggest = Suggestions while typing
web-reference-parameter-q = the question or keywords
web-reference-parameter-about = id of the document or term that the question is about
web-reference-parameter-explain = true: includes an explanation of the answer; needs Authorization: Bearer ADMIN_SECRET
web-reference-parameter-limit = maximum number of results
web-reference-parameter-page = page number, from 1
web-reference-parameter-type = type of document
web-reference-parameter-issuer = part of the issuer’s name
web-reference-parameter-year = year of issue
web-reference-parameter-topic = id of a topic; narrower topics are included
web-reference-parameter-in-force = true: only documents in force
web-reference-parameter-id = id of a document or term

## Web: error pages

web-error-title = Page not found
web-error-lead = There is no page at this address. The document may have another id, or the link may be incomplete. Try a search:
web-error-way = This page does not accept data
web-error-way-lead = This address is read-only. Open it from its link, or ask here:
web-error-large = The request is too large
web-error-large-lead = The conversation is too long for this page. Please start again with a new question:
web-error-fault = An error occurred on our side
web-error-fault-lead = The error was recorded. Please try again in a few minutes.
web-error-busy = Too many requests
web-error-busy-lead = Please wait { NUMBER($seconds, useGrouping: 0) } seconds and try again.
web-error-overloaded = Too many people are asking right now
web-error-overloaded-lead = Please try again in { NUMBER($seconds, useGrouping: 0) } seconds.

## Web: errors of the API (RFC 9457 problem details)

problem-title-400 = Bad request
problem-title-401 = Unauthorized
problem-title-403 = Forbidden
problem-title-404 = Not found
problem-title-405 = Method not allowed
problem-title-413 = Content too large
problem-title-429 = Too many requests
problem-title-500 = Internal server error
problem-title-503 = Service unavailable
problem-question-missing = No question: send the parameter q, for example ?q=digital+transformation.
problem-question-too-long = The question has { NUMBER($length, useGrouping: 0) } characters; the limit is { NUMBER($limit, useGrouping: 0) } characters. Please shorten it.
problem-parameter = The parameter { $name } is not valid: expected { $allowed }.
problem-document-not-found = The library has no document with the id “{ $id }”.
problem-explain-disabled = This server does not explain answers, because ADMIN_SECRET is not set.
problem-explain-unauthorized = An explanation needs the header Authorization: Bearer ADMIN_SECRET.
problem-not-found = There is no resource at this address.
problem-method-not-allowed = This address accepts only { $allowed }.
problem-body-too-large = The body may have at most { NUMBER($limit, useGrouping: 0) } bytes.
problem-body-malformed = Expected a JSON object with an integer update_id.
problem-check-malformed = Expected a JSON object whose text is a string.
problem-check-too-long = A text to check has at most { NUMBER($limit, useGrouping: 0) } characters.
problem-internal = An internal error occurred. It was recorded.
problem-too-many-requests = Too many requests from this address; try again in { NUMBER($seconds, useGrouping: 0) } seconds.
problem-overloaded = The server has too many requests right now; try again in { NUMBER($seconds, useGrouping: 0) } seconds.
problem-allowed-integer = an integer from { NUMBER($from, useGrouping: 0) } to { NUMBER($to, useGrouping: 0) }
problem-allowed-text = text of at most { NUMBER($most, useGrouping: 0) } characters
problem-allowed-one-of = one of { $values }
