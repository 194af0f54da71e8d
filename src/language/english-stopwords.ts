/**
 * English words that say little of what a question is about: everyday verbs, adverbs, words of
 * quantity and order. Looked up for English questions alone, since some spell a Vietnamese syllable.
 */
export const ENGLISH_STOPWORDS: ReadonlySet<string> = new Set(
  (
    'able above according actual actually additional ago aim aimed aiming aims allow allowed ' +
    'allows almost along already also although always am amount another anybody anyone anything ' +
    'apart applied applies around as ask asked asks at average away back based became because ' +
    'become becomes below best better big both bound bring brought but call called calls came ' +
    'cannot cant carried carries carry carrying case cases certain come comes coming compared ' +
    'consider couldnt count date dated dates decide decided define defined describe described ' +
    'detail details didnt different divide divided doesnt doing done dont down due earlier eg ' +
    'either else end ended ends enough entire etc even ever everybody everyone everything ' +
    'everywhere exactly example expect expected expects explain far few final finally first fix ' +
    'fixed following follows former forth full fully further gave general generally given gives ' +
    'giving go goes going gone good got great half happen happens he her him himself his hold ' +
    'holds id ie if im included includes including instead intend intended into isnt itself ive ' +
    'just keeps kept kind kinds know known laid large largest last later lay lays least left less ' +
    'let lets levels like listed lists little long longer lot lots low main mainly major maximum ' +
    'me mean means mention mentioned mentions minimum more moreover most mostly name named names ' +
    'necessary needed needs never new next no non none nor not nothing now number numbers obtain ' +
    'off offer offered offers often ok old once one only onto other others otherwise ought out ' +
    'over overall own part particular parts past per place places plus possible present ' +
    'previously put question quite rather read really recent recently remain remains respect ' +
    'respectively rest run running runs same see seem seen self send sent serve several she side ' +
    'similar simply so some somebody someone something soon specific specifically specified ' +
    'specify stand stands start started starting starts stated stay stays stop such supposed sure ' +
    'than thank them then thereby therefore these they thing things think those though three ' +
    'through thus time times today together too total toward towards try turn two type types ' +
    'under up upon used useful using usually various very via vs wants way ways we well went ' +
    'whatever whenever wherever whether whichever while whole wish without wont word words work ' +
    'works worth yes yet youd youre'
  ).split(' '),
);
