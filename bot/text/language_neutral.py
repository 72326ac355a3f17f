"""
Words that say nothing of the language a person wants: everybody borrows them. Lower case, in the spellings of bot/text/language_model.py.

Towns and countries come from data/lookups with the model; people's names are here because a form asks for them, and a name must not change
the language of the form.
"""

from typing import Dict, FrozenSet

_AGREEMENT = """
    ok okay oki okey oké okk d'accord dac dacc oui ouais wi non no nan yes yeah yep nope si sí sim não nao naam na'am aywa ah la
    lala wakha awɔ awo owo ɔwɔ ayi àyi waaw déedéet eey eh ehe toh stop menu aide start fin annuler cancel retour bis test hum hmm
    mdr lol haha ha oh
"""
_GREETINGS = """
    bonjour bjr bonsoir bsr salut slt coucou cc cava hello helo hi hey hiya allo allô alo alô hola ola olá oi salam salaam slm
    assalam salamalaikum salamaleykoum salamalekum assalamualaikum assalamou aleykoum aleikum alaykoum alaikum aleykum alekumu
    salamu aslema wesh sannu mbolo mantenha merci mrc mci thanks thank thx tnx gracias obrigado obrigada obg shukran choukran baraka
    barka jërëjëf jaaraama jarama bye ciao tchao chao chau tchau adieu adios adiós adeus svp stp pls plz sos welcome bienvenue
    inch'allah inchallah inshallah amen amin amine amiina wallah hamdoulilah
"""
_THINGS = """
    visa visas oim iom oit onu un hcr unhcr ofii ofpra cncr nina rdv tel email mail gmail sms whatsapp facebook messenger telegram
    tiktok youtube gps wifi internet orange money moov wave cfa fcfa euro euros dollar passport passeport pasaporte passaporte bus
    taxi police hotel
"""
_PEOPLE = """
    mamadou amadou moussa ibrahim ibrahima ibra issa ousmane oumar omar boubacar boubakar bakary seydou sekou sékou cheick cheikh
    modibo adama abdoulaye abdou abdoul abdul abdel ali aliou alioune alassane souleymane salif salifou drissa idrissa yacouba yaya
    lassana lassina fousseyni madou samba demba hamidou hamadoun hama alhassane mohamed mohammed mohamad muhammad ahmed mahamadou
    mahamane youssouf youssef karim hassan hussein aminata awa fatoumata fanta fatou fatima fatim mariam maryam mariama aïssata
    aissata aicha aïcha kadiatou kadidia oumou ramata ramatoulaye rokia assetou assitan djeneba djénéba hawa safiatou salimata sali
    sira binta bintou coumba khady nana salma zeinab jean marie paul pierre joseph john mary david daniel samuel emmanuel grace
    blessing sunday friday jose josé maria juan carlos antonio traoré traore coulibaly diarra keita keïta kone koné touré toure
    diallo ba bah barry sow sy sidibé sidibe sangaré sangare sissoko cissoko cissé cisse camara konaté konate kanté kante dembélé
    dembele doumbia fofana bagayoko maïga maiga dicko sacko samaké samake dia diop ndiaye fall sylla kouyaté kouyate sanogo ouattara
    ouedraogo ouédraogo togola tounkara tangara guindo ongoïba tembely ag mint ould walet
"""
NEUTRAL_WORDS: FrozenSet[str] = frozenset(" ".join((_AGREEMENT, _GREETINGS, _THINGS, _PEOPLE)).split())

# A greeting moves no conversation, but it is a hint for one that has no language yet.
GREETING_LANGUAGES: Dict[str, str] = {
    "bonjour": "fr", "bjr": "fr", "bonsoir": "fr", "bsr": "fr", "salut": "fr", "slt": "fr", "coucou": "fr", "merci": "fr", "svp": "fr",
    "hello": "en", "helo": "en", "hi": "en", "hey": "en", "thanks": "en",
    "thank": "en", "pls": "en", "plz": "en", "welcome": "en", "yes": "en",
    "hola": "es", "gracias": "es", "adios": "es", "adiós": "es",
    "ola": "pt", "olá": "pt", "oi": "pt", "obrigado": "pt", "obrigada": "pt",
    "sannu": "ha", "jërëjëf": "wo", "jaaraama": "ff", "jarama": "ff", "aslema": "ar", "shukran": "ar", "choukran": "ar", "oui": "fr",
    "ɔwɔ": "bm", "owo": "bm", "awɔ": "bm", "não": "pt", "sim": "pt", "wakha": "ar",
}  # fmt: skip
_BAMBARA_WISHES = ("ce", "cɛ", "che", "tché", "sogoma", "sɔgɔma", "tile", "wula", "su", "sou", "baara")
GREETING_PHRASES: Dict[str, str] = {
    **{f"i ni {wish}": "bm" for wish in _BAMBARA_WISHES},
    **{f"aw ni {wish}": "bm" for wish in _BAMBARA_WISHES},
    "ça va": "fr", "ca va": "fr", "merci beaucoup": "fr",
    "merci bien": "fr", "merci bcp": "fr", "bonne journée": "fr", "bonne nuit": "fr",
    "good morning": "en", "good evening": "en", "good afternoon": "en",
    "good night": "en", "how far": "en", "thank you": "en", "thanks a lot": "en",
    "bom dia": "pt", "boa tarde": "pt", "boa noite": "pt", "muito obrigado": "pt", "muito obrigada": "pt", "tudo bem": "pt",
    "buenos días": "es", "buenos dias": "es", "buenas tardes": "es",
    "buenas noches": "es", "muchas gracias": "es", "qué tal": "es", "que tal": "es",
    "ina kwana": "ha", "ina wuni": "ha", "barka da": "ha", "na gode": "ha",
    "nanga def": "wo", "na nga def": "wo", "jam tan": "ff", "jam waali": "ff",
}  # fmt: skip
