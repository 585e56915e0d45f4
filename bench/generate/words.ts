/** A word in the study's two languages. */
export type Word = readonly [english: string, persian: string];

function words(list: string): Word[] {
  return list
    .trim()
    .split("\n")
    .map((line) => line.trim().split(" = ") as unknown as Word);
}

/** What is done: the first word of a code's label. */
export const deeds = words(`
  Sharing = اشتراک
  Planning = برنامه‌ریزی
  Building = ساخت
  Reforming = اصلاح
  Measuring = سنجش
  Funding = تأمین
  Teaching = آموزش
  Securing = ایمن‌سازی
  Opening = گشودن
  Linking = پیوند
  Merging = ادغام
  Reducing = کاهش
  Raising = افزایش
  Keeping = نگهداری
  Losing = ازدست‌دادن
  Defending = دفاع از
  Questioning = پرسش از
  Trusting = اعتماد به
  Avoiding = پرهیز از
  Choosing = گزینش
  Renewing = نوسازی
  Testing = آزمودن
  Mapping = نقشه‌برداری
  Coordinating = هماهنگی
  Delegating = واگذاری
  Watching = پایش
  Explaining = توضیح
  Hiding = پنهان‌کردن
  Seeking = جست‌وجوی
  Demanding = مطالبه
  Offering = ارائه
  Publishing = انتشار
  Digitizing = دیجیتالی‌کردن
  Standardizing = استانداردسازی
  Simplifying = ساده‌سازی
  Postponing = تعویق
  Accelerating = شتاب‌دهی
  Negotiating = مذاکره بر سر
  Evaluating = ارزیابی
  Sustaining = پایداری
  Neglecting = غفلت از
  Combining = ترکیب
  Recording = ثبت
  Regulating = تنظیم
  Supporting = پشتیبانی
  Resisting = مقاومت در برابر
  Imagining = تصور
  Balancing = توازن
`);

/** How it is: the second word of a code's label. */
export const manners = words(`
  local = محلی
  national = ملی
  public = عمومی
  private = خصوصی
  digital = دیجیتال
  smart = هوشمند
  shared = مشترک
  limited = محدود
  hidden = پنهان
  open = باز
  legal = حقوقی
  financial = مالی
  technical = فنی
  human = انسانی
  social = اجتماعی
  cultural = فرهنگی
  urban = شهری
  rural = روستایی
  central = مرکزی
  regional = منطقه‌ای
  daily = روزانه
  yearly = سالانه
  urgent = فوری
  missing = گمشده
  reliable = قابل‌اعتماد
  fragile = شکننده
  flexible = انعطاف‌پذیر
  rigid = سخت
  expensive = گران
  voluntary = داوطلبانه
  mandatory = اجباری
  informal = غیررسمی
  official = رسمی
  political = سیاسی
  scientific = علمی
  practical = عملی
  personal = شخصی
  collective = جمعی
  internal = درونی
  external = بیرونی
  strategic = راهبردی
  outdated = کهنه
  emerging = نوظهور
  secure = امن
  unequal = نابرابر
  transparent = شفاف
  sustainable = پایدار
  distributed = توزیع‌شده
`);

/** What it is about: the last word of every label. */
export const things = words(`
  resources = منابع
  services = خدمات
  networks = شبکه‌ها
  laws = قوانین
  budgets = بودجه‌ها
  skills = مهارت‌ها
  data = داده‌ها
  records = پرونده‌ها
  platforms = سکوها
  teams = گروه‌ها
  managers = مدیران
  citizens = شهروندان
  experts = خبرگان
  offices = اداره‌ها
  schools = مدرسه‌ها
  hospitals = بیمارستان‌ها
  markets = بازارها
  roads = راه‌ها
  projects = طرح‌ها
  decisions = تصمیم‌ها
  meetings = جلسه‌ها
  reports = گزارش‌ها
  complaints = شکایت‌ها
  contracts = قراردادها
  permits = مجوزها
  archives = بایگانی‌ها
  standards = معیارها
  habits = عادت‌ها
  values = ارزش‌ها
  goals = هدف‌ها
  risks = خطرها
  costs = هزینه‌ها
  benefits = منافع
  rights = حقوق
  duties = وظیفه‌ها
  roles = نقش‌ها
  rules = قاعده‌ها
  tools = ابزارها
  devices = دستگاه‌ها
  channels = کانال‌ها
  languages = زبان‌ها
  stories = روایت‌ها
  memories = خاطره‌ها
  conflicts = تعارض‌ها
  partners = شریکان
  suppliers = تأمین‌کنندگان
  councils = شوراها
  neighbourhoods = محله‌ها
`);

/** What a concept says of a thing: the first word of a concept's label. */
export const aspects = words(`
  Necessity of = ضرورت
  Lack of = کمبود
  Growth of = رشد
  Decline of = افول
  Control of = مهار
  Access to = دسترسی به
  Ownership of = مالکیت
  Quality of = کیفیت
  Diversity of = تنوع
  Dependence on = وابستگی به
  Trust in = اعتماد به
  Fear of = ترس از
  Equality of = برابری
  Maturity of = بلوغ
  Integration of = یکپارچگی
  Visibility of = نمایانی
  Continuity of = تداوم
  Legitimacy of = مشروعیت
  Competition over = رقابت بر سر
  Learning from = یادگیری از
`);

/** How a passage begins and turns; what it speaks of stands after each. */
export const sentences: readonly (readonly [english: string[], persian: string[]])[] = [
  [
    ["What we missed most were", "and nobody told us where to look for"],
    ["بیش از همه کم داشتیم:", "و کسی نمی‌گفت کجا بجوییم:"],
  ],
  [
    ["When I came there were hardly any", ", so we began with"],
    ["وقتی آمدم خبری نبود از", "و کار را شروع کردیم با"],
  ],
  [
    ["People ask every day about", "and we can only show them the"],
    ["مردم هر روز می‌پرسند از", "و ما تنها نشان می‌دهیم:"],
  ],
  [
    ["Without it we would have lost the", "and then also the"],
    ["بدون آن از دست می‌رفت:", "و سپس هم"],
  ],
  [
    ["It is not the law that stops us, it is the", "and how we treat our"],
    ["قانون مانع ما نیست، مانع این است:", "و رفتار ما با"],
  ],
  [
    ["My colleagues say the same of", "; only the capital has its"],
    ["همکارانم همین را می‌گویند از", "؛ تنها پایتخت دارد:"],
  ],
];
