/**
 * Common English words that spell a Vietnamese syllable when they are read as Telex keys: `has` is
 * `há`, `these` is `thế`. Alone they do not show how a question was typed. They come from the
 * 10,000 most used English words, with names of places and things that occurred in questions.
 */
export const TELEX_LOOKALIKES: ReadonlySet<string> = new Set(
  (
    'of is this or as more was us if has there see his here now been how these its list last most ' +
    'post her best sex does days must terms did those car own down per usa low teen room too box ' +
    'photos air cost test tax war major term cars arts past says parts tips town loans turn seen ' +
    'bar soon lost gas six teens los rooms maps hair tree thus horse est max door seems trust mary ' +
    'rest sense born sets las host songs wrong paris poor goes hits lee lots ex bus chair nor rose ' +
    'guys theme seem virus des cast mix queen ups var won bars row les moon wars arms trees refer ' +
    'pets pair pieces runs boxes charts der lose kits arm visa lens mens ref chosen gary vary beer ' +
    'sir doors themes bits char ports boots meets peer busy trips turns er biz worst honor asp par ' +
    'dose def lets chairs cats boats lisa dad dust roof quest trans chips troops laura boost keeps ' +
    'burn motors chest towns sons cuts pee mars manga caps roots axis guns hero dawn corps texts ' +
    'vast refers quiz tops tee meters beef hats surf dir tons isp ins mins corn puts dos charm lawn ' +
    'nose sees docs thats harm reset deer noon cams dozen chef bow pays cox burns pairs chose moms ' +
    'ist lips daddy sys nuts sox cups bias por chaos bee rats mono cow ons pins horn refuse boom ' +
    'honors oops verse queue rows defend mere cons cheers taxi gis worn ver donor tar lows pest reef ' +
    'sofa cos queens hans rays sas xerox sorts dozens buys barn pasta lazy pens worm keen owns gaps ' +
    'nest metres loops conf norm pose dense peers choir burst laos tense text next sort laws news ' +
    'class boss pass cas toor his gps ios isn hasn doesn wasn aren weren deeds downs error host ' +
    'docs apps cheer hoof goods afro aura defer donors hers meter peers steer twist terse ' +
    'mar tits res hist dana rosa isa mats ira irs ips sans aus doom urn eos charms mas thee benz'
  ).split(' '),
);
