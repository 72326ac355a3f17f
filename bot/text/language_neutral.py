"""
Words that say nothing of the language a person wants: everybody borrows them. Lower case, in the spellings of bot/text/language_model.py.

Towns and countries come from data/lookups with the model; people's names are here because a form asks for them, and a name must not change
the language of the form.
"""

from typing import FrozenSet

_AGREEMENT = """
    ok okay oki okey oké okk d'accord dac dacc oui ouais wi non no nan yes yeah yep nope si sí sim não nao naam na'am aywa ah la lala wakha awɔ
    awo owo ɔwɔ ayi àyi ayi waaw déedéet eey eh ehe toh stop menu aide start fin annuler cancel retour bis test hum hmm mdr lol haha ha ah oh
"""
_GREETINGS = """
    bonjour bjr bonsoir bsr salut slt coucou cc cava hello helo hi hey hiya allo allô alo alô hola ola olá oi salam salaam slm assalam salamalaikum
    salamaleykoum salamalekum assalamualaikum assalamou aleykoum aleikum alaykoum alaikum aleykum alekumu salamu aslema wesh sannu mbolo mantenha
    merci mrc mci thanks thank thx tnx gracias obrigado obrigada obg shukran choukran baraka barka jërëjëf jaaraama jarama bye ciao tchao chao chau
    tchau adieu adios adiós adeus svp stp pls plz sos welcome bienvenue inch'allah inchallah inshallah amen amin amine amiina wallah hamdoulilah
"""
_THINGS = """
    visa visas oim iom oit onu un hcr unhcr ofii ofpra cncr nina rdv tel email mail gmail sms whatsapp facebook messenger telegram tiktok
    youtube gps wifi internet orange money moov wave cfa fcfa euro euros dollar passport passeport pasaporte passaporte bus taxi police hotel
"""
_PEOPLE = """
    mamadou amadou moussa ibrahim ibrahima ibra issa ousmane oumar omar boubacar boubakar bakary seydou sekou sékou cheick cheikh modibo adama
    abdoulaye abdou abdoul abdul abdel ali aliou alioune alassane souleymane salif salifou drissa idrissa yacouba yaya lassana lassina fousseyni
    madou samba demba hamidou hamadoun hama alhassane mohamed mohammed mohamad muhammad ahmed mahamadou mahamane youssouf youssef karim hassan
    hussein aminata awa fatoumata fanta fatou fatima fatim mariam maryam mariama aïssata aissata aicha aïcha kadiatou kadidia oumou ramata
    ramatoulaye rokia assetou assitan djeneba djénéba hawa safiatou salimata sali sira binta bintou coumba khady nana salma zeinab jean marie
    paul pierre joseph john mary david daniel samuel emmanuel grace blessing sunday friday jose josé maria juan carlos antonio
    traoré traore coulibaly diarra keita keïta kone koné touré toure diallo ba bah barry sow sy sidibé sidibe sangaré sangare sissoko cissoko cissé
    cisse camara konaté konate kanté kante dembélé dembele doumbia fofana bagayoko maïga maiga dicko sacko samaké samake dia diop ndiaye fall
    sylla kouyaté kouyate sanogo ouattara ouedraogo ouédraogo togola tounkara tangara guindo ongoïba tembely ag mint ould walet
"""
NEUTRAL_WORDS: FrozenSet[str] = frozenset(" ".join((_AGREEMENT, _GREETINGS, _THINGS, _PEOPLE)).split())
