import type {Sensitivity} from '../instrument/instrument.js';
import type {Trait} from '../instrument/marks.js';

/**
 * Beginnings of words in English, French, Russian and Kazakh; `$` ends a whole word. They find what a person should look
 * at, and decide nothing: a list that finds too much costs a press, one that finds too little costs a child.
 */
const sensitiveStems: Readonly<Record<Sensitivity, readonly string[]>> = {
  'self-harm': [
    'suicid|self-harm|selfharm|kill (?:your|my)self|hurt(?:ing)? (?:your|my)self|harm(?:ing)? (?:your|my)self|want(?:ed)? to die|not (?:be|being) alive|end (?:your|my) life|cut(?:ting)? (?:your|my)self|better off dead',
    'se suicider|te tuer|me tuer|te faire du mal|me faire du mal|envie de mourir|te blesser|me blesser|mutil',
    'суицид|самоубий|самоповрежд|убить себя|покончить с|не хочется жить|не хотел\\p{L}* жить|причин\\p{L}+ себе|себе боль|навредить себе|умереть|резать себя',
    'суицид|өзін-өзі өлтір|өзіңді өлтір|өзіңе зиян|өзіме зиян|өзіңе қол|өмір сүргі|өлгі|өзіңді жарақат|өзіңе ауыртпалық',
  ],
  violence: [
    'hit$|hits$|hitting|beat$|beaten|beating|kick|punch|slap|weapon|knife|gun$|guns$|threat|attack|assault|physical fight|strangl|chok(?:ed|ing)',
    'frapp|battu|des coups$|coups$|gifl|menac|arme$|armes$|couteau|agress|bagarr|violenc',
    'бил$|били$|бьют|бить$|избив|ударя|ударил|пина|толка|драк|дрался|угроз|угрожа|оружи|нож$|ножом|насили|напад|violen',
    'ұрды|ұрып|ұрған|ұра$|тепкі|тепті|төбелес|қорқыт|қоқан|пышақ|қару|зорлық|шабуыл|соққы',
  ],
  'sexual-harm': [
    'sexual|rape|raped|private parts|touched you|naked|nude|sexting|undress|molest|porn',
    'sexuel|viol$|violé|attouch|parties intimes|nu$|nue$|nus$|nues$|déshabill|porno',
    'сексуал|изнасил|домог|интимн|раздева(?!лк)|раздет|голы|порно|приставал',
    'сексуал|зорла|жыныстық|жалаңаш|шешінд|порно|интим',
  ],
  family: [
    'at home.{0,40}(?:afraid|scared|hurt|hungry|shout|fight|drunk)|(?:afraid|scared).{0,40}(?:at home|parent|father|mother|go home)|parent.{0,30}(?:drink|drunk|hurt|fight|shout|divorc|prison|jail)|foster|orphan|drunk|alcohol|enough to eat|go(?:es)? hungry',
    'peur.{0,40}(?:maison|parent|père|mère)|parents?.{0,30}(?:boi|crient|se disput|divorc|prison)|foyer d.accueil|orphelin|alcool|assez à manger',
    'дома.{0,40}(?:бо[ия]|страш|кричат|голод|пь[юе])|(?:боишься|страшно).{0,40}(?:дома|родител|домой)|родител.{0,30}(?:пь[юе]т|ссор|кричат|развод|развел|тюрьм)|сирот|приёмн\\p{L}+ сем|алкогол|голода',
    'үйде.{0,40}(?:қорқ|айқай|аш$|ұрыс)|ата-ана.{0,30}(?:іш(?:еді|кен)|ұрыс|ажырас|түрме)|жетім|алкоголь|арақ|аш қал',
  ],
};

const traitStems: Readonly<Record<Trait, readonly string[]>> = {
  name: [
    'your (?:full |first |last |family )?name$|full name|surname|e-?mail|phone number|student (?:id|number)|user ?name|nickname',
    'ton (?:nom|prénom)|votre (?:nom|prénom)|nom de famille|courriel|numéro de téléphone|pseudo$',
    'как тебя зовут|как вас зовут|тво[её] имя|ваше имя|фамили|фио$|отчеств|номер телефона|электронн\\p{L}+ почт|ник$',
    'атың кім|атың қандай|атыңыз|есімің|тегің|аты-жөн|телефон нөмір|электрондық пошта',
  ],
  gender: [
    'gender|your sex$|sex$|boy or (?:a )?girl|girl or (?:a )?boy|male or female',
    'ton sexe|votre sexe|sexe$|fille ou (?:un )?garçon|garçon ou (?:une )?fille',
    '(?:твой|ваш|укажи\\p{L}*|какой) пол$|^пол$|пол:|мальчик или девочка|девочка или мальчик|юноша или девушка',
    'жынысың|жынысы|жыныс$|ұл(?:сың ба|мысың)|қыз(?:сың ба|бысың)|ұл ма,? қыз',
  ],
  age: [
    'how old|your age|age$|ages$|born in|birthday|date of birth|year of birth',
    'quel âge|ton âge|votre âge|âge$|date de naissance|année de naissance|anniversaire',
    'сколько тебе лет|сколько вам лет|возраст|год рождения|дата рождения|день рождения',
    'жасың|жасыңыз|жасы$|неше жас|нешеде|туған жыл|туған күн',
  ],
  class: [
    'which (?:grade|class|year)|what (?:grade|class|year)|your (?:grade|class$)|grade level|homeroom',
    'quelle classe|ta classe$|niveau scolaire',
    'в каком классе|в каком ты классе|тво[йяё] класс$|какой класс',
    'нешінші сынып|қай сынып|сыныбың$',
  ],
  language: [
    'language|mother tongue',
    'langue|parles-tu|parle-t-on',
    'языке|родной язык|какой язык|язык дома|разговарива\\p{L}+ дома',
    'тілде|ана тілің|қай тіл|тілің',
  ],
  origin: [
    'born abroad|country|countries|nationalit|ethnic|race$|racial|immigra|refugee|where (?:were you|was .{1,30}) born|citizenship',
    'né à l.étranger|née? dans|pays$|nationalit|origine|ethni|réfugié|immigr',
    'национальност|гражданств|в какой стране|какой стран|за границей|этнич|беженц|мигрант|где ты родил|приехал\\p{L}* из',
    'ұлтың|ұлты|азаматтығ|қай елде|шетел|қандас|босқын|қай жерде туд',
  ],
  family: [
    'sibling|how many brothers|how many sisters|brothers (?:and|or) sisters|who do you live with|whom do you live with|live with (?:both|your|one)|adopted|single parent|people live|parents.{0,20}(?:job|work|occupation|education)',
    'frères et s|combien de frères|combien de sœurs|avec qui (?:vis|habites)|fratrie|métier de t|parents.{0,20}(?:travail|métier|profession)',
    'сколько (?:у тебя )?брат|братьев|сест[её]р|с кем ты жив|полная семья|кем работа|многодетн|родители.{0,20}(?:работа|образован)',
    'бауырың|неше бауыр|аға-інің|апа-сің|кіммен тұра|көпбалалы|ата-анаң.{0,25}(?:жұмыс|білім)',
  ],
  faith: [
    'religion|religious|church|mosque|your faith|do you pray',
    'religio|religieu|église|mosquée|pries-tu|croyant',
    'религи|вероисповед|церковь|мечет|верующ|молишься',
    'дінің|діни|мешіт|шіркеу|намаз',
  ],
  health: [
    'disabilit|disabled|special (?:educational )?needs|diagnos|illness|wheelchair|medication|your weight|your height|how much do you weigh|how tall',
    'handicap|maladie|diagnosti|médicament|fauteuil roulant|ton poids|ta taille|combien pèses',
    'инвалид|диагноз|заболеван|овз$|лекарств|особ\\p{L}+ потребност|твой вес|твой рост',
    'мүгедек|мүмкіндігі шектеул|диагноз|ауруың|дәрі|ерекше қажеттіл|салмағың|бойың',
  ],
  address: [
    'address|which (?:street|village|town|neighbou?rhood)|where do you live|post ?code|zip ?code',
    'adresse|quel(?:le)? (?:rue|village|quartier|ville)|où habites|code postal',
    'адрес|на какой улице|где ты жив[её]|в каком (?:районе|сел|пос[её]лк)|индекс$',
    'мекенжай|қай көше|қай ауыл|қайда тұра|қай аудан',
  ],
};

/** Answers that two groups of pupils give, each the one. */
const genderAnswers = stemsIn([
  'boys?$|girls?$|male$|female$|garçons?$|filles?$|мальчик$|девочка$|юноша$|девушка$|мужской$|женский$|ұл$|қыз$|ер$|әйел$',
]);

const sensitive = compiled(sensitiveStems);
const telling = compiled(traitStems);

/** @param words of an item with its answers, in every language @returns the first kind of harm that they sound like */
export function sensitivityIn(words: readonly string[]): Sensitivity | undefined {
  return firstIn(sensitive, words);
}

/** @param asked the question alone @param answers each of its answers alone */
export function traitIn(asked: readonly string[], answers: readonly string[]): Trait | undefined {
  const found = firstIn(telling, asked);
  if (found) return found;
  const gendered = answers.filter((answer) => countWords(answer) === 1 && genderAnswers.test(answer.trim()));
  return gendered.length >= 2 ? 'gender' : undefined;
}

function countWords(text: string): number {
  return text.trim().split(/\s+/).length;
}

function firstIn<Name extends string>(
  lists: readonly (readonly [Name, RegExp])[],
  words: readonly string[],
): Name | undefined {
  return lists.find(([, pattern]) => words.some((text) => pattern.test(text)))?.[0];
}

function compiled<Name extends string>(
  lists: Readonly<Record<Name, readonly string[]>>,
): readonly (readonly [Name, RegExp])[] {
  return (Object.keys(lists) as Name[]).map((name) => [name, stemsIn(lists[name])]);
}

/** `\b` knows Latin letters only. */
function stemsIn(lists: readonly string[]): RegExp {
  const stems = lists.join('|').replace(/\$(?=[|)]|$)/g, '(?!\\p{L})');
  return new RegExp(`(?<!\\p{L})(?:${stems})`, 'iu');
}
