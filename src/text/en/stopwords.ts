/**
 * English words that say little about the subject of a question.
 */

const splitWords = (list: string): readonly string[] => list.split(' ');

/** Words of questions on documents. None is also a Vietnamese content syllable. */
export const DOCUMENT_QUERY_STOPWORDS: ReadonlySet<string> = new Set(
  splitWords(
    'a about according adopted after agencies agency all among an and annual any approved are ' +
      'authorities authority be been before being between bodies body by can city concerning ' +
      'contain contains could cover covering covers current currently deal dealing deals did do ' +
      'document documents does during each effect effective enacted every find for force from get ' +
      'give goal goals govern governing governs had handle handles handling has have having here ' +
      'how i im implement implementing in is issue issued it its latest list lm look looking made ' +
      'make makes many may me might monthly much must my need newest of official on or our out ' +
      'passed per percent percentage person plan please programme project promulgated provide ' +
      'provides province reach regarding regulate regulates regulating relate related relates said ' +
      'say says set sets shall share should show signed since still take taken takes target targets ' +
      'tell text that the their there they this to took under until us use used uses using valid ' +
      'vietnam vietnamese want was we were what when where which who whom whose why will with ' +
      'within would yearly you your',
  ),
);

/**
 * These words together with everyday verbs, adverbs, and words of quantity and order. Only for
 * English questions, because some are also Vietnamese content syllables.
 */
export const ENGLISH_STOPWORDS: ReadonlySet<string> = new Set([
  ...DOCUMENT_QUERY_STOPWORDS,
  ...splitWords(
    'common ' +
      'able above actual actually additional ago aim aimed aiming aims allow allowed allows almost ' +
      'along already also although always am amount another anybody anyone anything apart applied ' +
      'applies around as ask asked asks at average away based became because become becomes ' +
      'below best better big both bound bring brought but call called calls came cannot cant ' +
      'carried carries carry carrying case cases certain come comes coming compared consider ' +
      'couldnt count date dated dates decide decided define defined describe described detail ' +
      'details didnt different divide divided doesnt doing done dont down due earlier eg either ' +
      'else end ended ends enough entire etc even ever everything everywhere ' +
      'exactly example expect expected expects explain far few final finally first fix fixed ' +
      'following follows former forth full fully further gave general generally given gives giving ' +
      'go goes going gone good got great half happen happens he her him himself his hold holds id ' +
      'ie if included includes including instead intend intended into isnt itself ive just keeps ' +
      'kept kind kinds know known laid large largest last later lay lays least left less let lets ' +
      'levels like listed lists little long longer lot lots low main mainly major maximum mean ' +
      'means mention mentioned mentions minimum more moreover most mostly name named names ' +
      'necessary needed needs never new next no non none nor not nothing now number numbers obtain ' +
      'off offer offered offers often ok old once one only onto other others otherwise ought over ' +
      'overall own part particular parts past place places plus possible present previously put ' +
      'question quite rather read really recent recently remain remains respect respectively rest ' +
      'run running runs same see seem seen self send sent serve several she side similar simply so ' +
      'some somebody someone something soon specific specifically specified specify stand stands ' +
      'start started starting starts stated stay stays such supposed sure than thank them then ' +
      'thereby therefore these thing things think those though three through thus time times today ' +
      'together too total toward towards try turn two type types up upon useful usually various ' +
      'four five six seven eight nine ten eleven twelve fast quick quickly ready against inside ' +
      'redo everybody hey hi hello dear sir madam kindly pls plz thanks appreciate ' +
      'appreciated hope hoping wondering wonder curious advise advice clarify understand ' +
      'understood confused basically honestly maybe perhaps guess thought heard hear saw ' +
      'somewhere friend colleague boss situation matter stuff sorry bother hows whats whens ' +
      'wheres whos ' +
      'very via vs wants way ways well went whatever whenever wherever whether whichever while ' +
      'whole wish without wont word words work works worth yes yet youd youre',
  ),
]);
