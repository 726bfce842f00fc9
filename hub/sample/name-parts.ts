/**
 * Parts of made-up names, by language: given names, and family names put together from a stem and an ending, so that
 * a million members have many different ones and none of them is anybody's. Words are separated by one space;
 * `_` stands for a space within one.
 */
export interface NameParts {
  readonly given: string;
  readonly stems: string;
  /** `-` stands for no ending. */
  readonly endings: string;
  /** Between the parts, in the order in which the language writes them. */
  readonly order: 'given-family' | 'family-given' | 'family-given-unspaced';
}

const western = (given: string, stems: string, endings: string): NameParts => ({
  given,
  stems,
  endings,
  order: 'given-family',
});

export const nameParts = {
  arabic: western(
    'أحمد محمد يوسف إبراهيم خالد سعيد عمر حسن ليلى فاطمة مريم نور هدى سارة زينب عائشة',
    'ال بن_ أبو_ آل_',
    'منصوري حارثي كعبي فلاسي شامسي نعيمي زعابي مزروعي هاشمي قاسمي بلوشي عامري ظاهري سويدي رميثي كتبي',
  ),
  chinese: {
    given:
      '伟明 秀兰 晓东 丽华 建军 文静 志强 雪梅 子涵 浩然 雨欣 思远 佳怡 俊杰 梓萱 宇轩 若曦 嘉豪 诗琪 天宇 静怡 国强 海燕 云飞',
    stems: '王 李 张 刘 陈 杨 赵 黄 周 吴 徐 孙 胡 朱 高 林 何 郭 马 罗 欧阳 上官 司马 诸葛',
    endings: '-',
    order: 'family-given-unspaced',
  },
  croatian: western(
    'Željko Šime Đurđica Ćiril Ivana Marko Ante Luka Petra Željka Nikša Božo Branka Tomislav Zrinka Krešimir',
    'Škr Đur Žub Čav Brč Knež Hrv Pav Jur Mil Grg Vuk Peri Bož Šim Ćos',
    'ić ović ević inić ak ac čić ek ina ar ušić ančić',
  ),
  czech: western(
    'Jiří Tomáš Zdeněk Lukáš Ondřej Věra Šárka Ludmila Žofie Kateřina Matěj Řehoř Božena Růžena Vojtěch Štěpán',
    'Řeh Dvoř Černí Svob Kučer Růži Ježdí Příb Žižk Šťast Křiv Hruš Něm Zají Větr Břez',
    'ák ek ý ka čka áček ík an ec ánek ura il',
  ),
  danish: western(
    'Søren Bjørn Jørgen Åse Maja Kåre Mette Rasmus Inger Frederikke Jens Birgitte Anders Sørine Kjeld Åge',
    'Kær Sø Bæk Øster Lund Holm Ny Vester Høj Skov Ager Dal Ravn Elm Birke Mølle',
    'gaard sen bjerg toft holt strup rup by lund dahl vang feldt',
  ),
  dutch: western(
    'Daan Sanne Maarten Joost Lotte Fenna Thijs Geert Noëlle Zoë Willemijn Ruben Anouk Bram Renée Floor',
    'Meer Linden Berg Hout Dijk Veen Broek Water Kerk Zand Heide Molen Bosch Oever Rijn Schaap',
    'huis stra man hoven veld beek laar kamp sma burg horst zicht',
  ),
  english: western(
    'Oliver Amelia George Isla Harry Freya Alfie Poppy Rhys Siân Ailish Callum Niamh Zoë Renée Theo Maisie Ewan',
    'Ash Thorn Haw Black Whit Brad Stan Mil Lang Har Win Fair Elm Ox Rock Step Crow Dun Kirk Marl Pen Tre',
    'ford ton worth ley well by field wood ham stead combe shaw bourne more mere gate bridge thwaite',
  ),
  estonian: western(
    'Jüri Õnne Tõnu Mäidu Küllike Tiit Märt Ülle Pärtel Liis Kärt Jaak Õie Rein Väino Anneli',
    'Kõrv Mäe Põld Lõh Tamm Kask Rõõm Järve Jõe Männi Künk Saar Laan Rand Kivi Hõbe',
    'mägi saar nurm oja salu maa ste pere vee mets lepp rand',
  ),
  finnish: western(
    'Väinö Äijö Päivi Mirja Jyrki Seppo Aino Eemeli Hilkka Kyösti Märta Tuuli Yrjö Outi Pekka Säde',
    'Mäki Järvi Kivi Niemi Hämä Räsä Lehto Koski Väli Pöll Ylä Tör Kärk Vuori Suo Halo',
    'nen lä la mäki ranta koski niemi salo aho vaara kangas harju',
  ),
  french: western(
    'François Hélène Loïc Zoé Gaëtan Chloé Jérôme Anaïs Benoît Solène Maël Léa Étienne Inès Thérèse Raphaël',
    'Beau Mont Val Char Ros Lef Gué Dub Château Pré Fon Bel Mar Grand Roch Cham Lam Vill',
    'champ let ière ard our eau in mont ville ot eret ois elle aud neuve igny',
  ),
  georgian: western(
    'გიორგი ნინო დავით თამარ ლუკა მარიამ ზურაბ ქეთევან',
    'ბერი ჯავა მელი კაპა ლომი გელა მაისუ ციცი',
    'ძე შვილი ანი ია ური ავა უა ელი',
  ),
  german: western(
    'Jürgen Björn Käthe Günter Anneliese Sören Mareike Uwe Zoë Änne Lüder Thorsten Sabine Detlef Heike Götz',
    'Grün Müh Schön Wein Ober Stein Blüm Hirsch Lang Kühl Brück Groß Weiß Birn Röss Feld Nieder Höl Zwing Buch',
    'berg mann bauer ler hofer stein acher ner bach wald meier ling auer heim rich feld',
  ),
  greek: western(
    'Γιώργος Ελένη Δημήτρης Κωνσταντίνος Ιωάννα Νίκος Άννα Σταύρος Χρυσούλα Ζωή Παναγιώτης Θεοδώρα',
    'Παπα Χατζη Καρα Οικονομ Δημητρ Νικολα Γεωργ Αναγνωστ Μαυρ Κοντ Σταμ Ξανθ',
    'όπουλος ίδης άκης άκος έας ούδης αίος ίου άτος ιάδης ανός έλης',
  ),
  hebrew: western(
    'דוד נועה יוסף תמר אורי מיכל יעל איתן רונית שירה עמית גיל',
    'בר בן אבן גולד רוזן כהנ לוי שפי אלון מזר חור דגן',
    'טוב עמי שטיין ברג מן אור צבי רון אל יאן גת ית',
  ),
  hindi: western(
    'आरव अनन्या विवान दीया अर्जुन ईशा कबीर मीरा रोहन सान्वी देव नेहा',
    'शर् वर् चत् मिश् त्रि अग्र द्वि भट् पाण् सक् जो रा',
    'मा वेदी रा पाठी वाल टाचार्य डेय सेना शी ठौर नवानी यादव',
  ),
  hungarian: {
    given:
      'Zoltán Gyöngyi Ödön Ágnes László Győző Réka Csaba Ilona Örs Emőke Béla Tünde Zsófia Márton Ildikó',
    stems: 'Szűcs Kőm Vörös Erdő Hegy Föld Tóth Nagy Kis Fehér Sző Győr Bör Pénz Ács Mező',
    endings: 'i es fi falvi vári ős kei házi séghy össy inszky né',
    order: 'family-given',
  },
  irish: western(
    'Niamh Oisín Saoirse Ciarán Róisín Pádraig Aoife Séamus Sinéad Cormac Gráinne Fionn Áine Eoghan Caoimhe Dáithí',
    'Ó_Ceall Mac_Donn Ní_Bhri Ó_Súil Fitz Kil Bally Don Glen Rath Kin Cool',
    'acháin agh ain eabháin gerald more arty ane oran aghty nane ogue',
  ),
  italian: western(
    'Niccolò Giosuè Chiara Beatrice Ludovico Caterina Alvise Ginevra Matteo Noè Fiorella Elìa Donatella Cosimo Rosalìa Dante',
    'Monte Bella Castel Ross Bian Fior Val Gall Serr Pell Font Ferr March Torr Camp Ven',
    'chini etti one ini olo ucci azzi aro egrini ieri isi otto ardi elli asso anò',
  ),
  japanese: {
    given: '陽葵 蓮 結衣 大翔 さくら 悠真 美咲 健太 陽子 直樹 遥 翔太 千尋 拓海 葵 真央 ひなた 涼介 由美 誠',
    stems: '山 川 田 石 木 松 竹 森 藤 中 小 大 高 長 北 南 西 東 上 下 青 白 黒 水 土 金 岩 島 原 吉',
    endings: '田 川 本 山 村 井 野 沢 崎 島 原 口 谷 岡 橋 宮 池 浦 城 瀬 林 部 尾 塚',
    order: 'family-given',
  },
  kazakh: western(
    'Нұрсұлтан Айгүл Ерлан Гүлнар Әсел Бауыржан Жанна Қайрат Динара Өмір Шынар Тимур',
    'Әбді Қасым Жұма Бек Сәрсен Ораз Нұр Тө Мұқа Сейіт Ахмет Ысқақ',
    'ов ова ев ева баев баева беков бекова ұлы қызы тай ғали',
  ),
  korean: {
    given: '서연 민준 지우 하은 도윤 수빈 예준 지민 은지 현우 채원 태양 소영 준호 유진 성민',
    stems: '김 이 박 최 정 강 조 윤 장 임 한 오 서 신 권 황 남궁 선우 제갈 독고',
    endings: '-',
    order: 'family-given-unspaced',
  },
  latvian: western(
    'Jānis Līga Kārlis Žanete Ģirts Ilzīte Krišjānis Dzintra Māra Uldis Zigrīda Ēriks Anita Raitis Šarlote Artūrs',
    'Bērz Kaln Ozol Liep Zvirb Krūm Vīt Āb Ūd Ēr Egl Priež Kļav Strazd Lāc Gail',
    'iņš a iņa ulis iete ķis enieks ajs ītis ene ovskis āns',
  ),
  lithuanian: western(
    'Žydrūnas Eglė Šarūnas Ąžuolas Jūratė Rūta Mindaugas Živilė Česlovas Aušra Jonas Ūla Vytautas Gintarė Ėmilija Kęstutis',
    'Kazl Žuk Jank Petr Šimk Bieli Stank Ąžuol Vaitk Balč Ged Urb Čep Dauk Mač Žemait',
    'auskas evičius ūnas aitis ienė ytė ūtė onis ėnas inskas utis ėla',
  ),
  norwegian: western(
    'Øystein Åshild Sølvi Håkon Bjørg Kåre Ragnhild Tønnes Ingrid Pål Gjertrud Eirik Solveig Øyvind Aud Trygve',
    'Fjell Bjørk Sæt Øver Haug Løv Nord Åsl Vik Strand Kvål Rød Sol Myr Berg Tveit',
    'heim stad dal nes vold eng rud land sæter vik li ås',
  ),
  polish: western(
    'Łukasz Małgorzata Żaneta Świętosława Wojciech Agnieszka Józef Grażyna Michał Róża Paweł Światosława Bożena Sławomir Jędrzej Ździsława',
    'Wiśni Zieli Dąbrow Święt Łęck Kamień Jabło Wróbl Gołęb Żóraw Brzezi Sokoł Grzyb Krzyw Ćwik Źród',
    'ewski ńska owska iak czyk owicz ecka icka arz ek ska ewicz',
  ),
  portuguese: western(
    'João Inês Simão Conceição Gonçalo Luís Mónica Estêvão Lúcia Sebastião Graça Tomás Beatriz Nádia Zé António',
    'Pinh Guimar Magalh Far Carv Mont Olivei Fonse Abreu Figueir Leit Camp Ser Moura Nevo Ribei',
    'eiro ães ões alho eira ra ca edo ão ura ança oso',
  ),
  romanian: western(
    'Ștefan Ioană Mihai Țuța Cătălin Răzvan Crăciun Ileana Bogdan Mădălina Sânziana Dragoș Anișoara Vasile Lăcrămioara Gheorghiță',
    'Popă Ion Mun Brân Făg Țurc Stăn Văcăr Dumitr Lupă Căl Șerb Mold Grig Negr Bră',
    'escu eanu oiu aru ilă așcu uță anu ici ușan ăreanu iță',
  ),
  russian: western(
    'Алексей Екатерина Дмитрий Ольга Сергей Наталья Фёдор Любовь Илья Ксения Пётр Юлия Артём Жанна Эмма Глеб',
    'Ветр Соловь Журавл Звёзд Берёз Щегол Крыл Лес Снегир Орл Мороз Черны Яблон Ключ Пол Зор',
    'ов ова ёв ёва ин ина енко ский ская ников никова шин',
  ),
  slovenian: western(
    'Žiga Špela Črt Tjaša Matjaž Nežka Boštjan Živa Jože Urška Aljaž Mojca Gašper Anže Šimen Katja',
    'Žag Kova Hrib Škof Mlin Čern Bož Plan Krajn Rož Vidm Gol Brez Jež Zup Šte',
    'ar č nik ič ec šek šar ovec an ko elj ovšek',
  ),
  spanish: western(
    'José Begoña Íñigo María Ángel Lucía Joaquín Nuria Andrés Sofía Iñaki Rocío Ramón Belén Martín Inés',
    'Mont Ver Cast Nav Fern Ord Mu Igle Pe Sala Vill Guti Zaf Alm Cal Quir',
    'ero áñez illo arro ández óñez ñoz sias ña zar alba érrez ra odóvar derón oga',
  ),
  swedish: western(
    'Åsa Björn Göran Märta Håkan Östen Källa Torbjörn Frida Sören Pär Ingegärd Måns Älva Gösta Linnéa',
    'Sjö Berg Ek Löv Ström Ny Häg Åker Dahl Björk Norr Söder Gran Alm Käll Väster',
    'gren qvist ström lund berg dal man mark blad stedt hed näs',
  ),
  thai: western(
    'สมชาย สุดารัตน์ ณัฐพล กัญญา ธนกร พิมพ์ชนก วีรชัย อรทัย ศิริพร ชัยวัฒน์ มาลี ปกรณ์',
    'ศรี วงศ์ ทอง พงษ์ จันทร์ สุข แก้ว บุญ รัตน ชัย อินทร์ เพชร',
    'สวัสดิ์ ประเสริฐ เจริญ วัฒนา มณี สกุล รักษ์ ไพศาล งาม มงคล พันธุ์ ธรรม',
  ),
  turkish: western(
    'Özgür Şule Çağlar Gülşen İbrahim Işıl Oğuz Müjde Ömer Ayşe Çiğdem Yiğit Ünal Şebnem İrem Tuğba',
    'Yıld Öz Kara Ak Gün Çelik Demir Şim Kılı Taş Gök Bulu Ağa Tunç Sağ Kor',
    'ız türk çelik doğan eş oğlu can er alp maz gül taş',
  ),
  ukrainian: western(
    'Олексій Ганна Їжакевич Любов Сергій Катерина Євген Соломія Ігор Ольга Тарас Леся Юрій Мар’яна Ґрета Богдан',
    'Шевч Ков Бонд Ткач Кравч Мельн Гонч Іван Петр Руд Щер Їж Біл Чорн Лис Яр',
    'енко ук чук ович ський ська івна юк ишин аль ько ець',
  ),
  vietnamese: {
    given: 'Ngọc Hương Đức Thủy Bảo Trâm Quốc Ánh Hữu Phượng Minh Dũng Thảo Vỹ Khuê Tường Ý Như',
    stems: 'Nguyễn Trần Lê Phạm Huỳnh Hoàng Phan Vũ Võ Đặng Bùi Đỗ Hồ Ngô Dương Lý',
    endings: '_Văn _Thị _Đình _Hữu _Xuân _Thanh _Kim _Gia',
    order: 'family-given',
  },
} satisfies Record<string, NameParts>;

export type Language = keyof typeof nameParts;
