"""Kidnapped: who took them, what the captors say, the voice on the telephone. Table of triage, N1."""

from __future__ import annotations

from sira.domain.danger.reading import RiskLevel
from sira.domain.danger.rule import Rule
from sira.domain.danger.rules.abduction_ransom import UNLESS

RISK = "abduction_ransom"

GROUPS: dict[str, str] = {}

RULES = (
    Rule(
        "kidnapped",
        RiskLevel.EMERGENCY,
        """
        %kidnap + help|aidez|secours|svp
        kidnap*|enlev*|sequestr* @m
        %kidnap + mon|ma|mes|notre|nos|my|our|meu|minha|mi|n ~ @relative
        @x_a kidnap*|enlev*|capture|captures|capturee|sequestr*
        suis|sommes|est|ete|sont ~ kidnap*|enleve*|capture*|sequestre*|otage*
        pris|prise|prises en otage
        @a pris|prise|prises|attrap* ~ fils|fille|frere|soeur|mari|femme|enfant*|cousin|neveu ~~ demand*|veulent|argent|million*|rancon|
            mille
        hommes|gens|groupe|bandits|djihadistes|jihadistes|inconnus|rebelles|individus ~~ emmen*|amen*|embarqu*|enlev*|pris_en_otage
        @a emmen*|amen*|embarqu* ~ brousse|force|desert|destination
        descendre du|de car|bus ~~ emmen*|brousse
        armed|unknown|masked|rebels|gunmen ~ men? ~~ took|taken|take|carry|drag*
        taken|took ~ by ~ armed|gunmen|men|rebels|jihad*
        kidnapped|abducted
        raptaram|raptado|raptada|raptaram_me|sequestraram|secuestraron|secuestrado|secuestrada
        levaram|llevaron|levado ~ homens|hombres|armados|mato
        homens|hombres ~ armados ~~ levaram|llevaron
        مسلحون|مسلحين|رجال|ناس|عصابه ~~ خطف*|اخذو*|اختطف*|داو*|خذاو*|هزو
        خطفو*|اختطف*|خطفوني|خطفونا|مخطوف*
        اخذو|داو ~ اخي|ابني|زوجي|ولدي ~~ مسلح*|سلاح|الغابه
        khatfou*|khetfou*|makhtouf*|khtfouni|khatfouh|khtfou*
        u ye|y n|an|@relative ~ mine ~ wari|kungo|marifa|sebha|tripoli|ko
        marifatigi*|juguw ~~ taa|ta|jigin|mine|mina
        mine* ~~ wari nyini|ci|fe
        """,
        unless=UNLESS,
    ),
    Rule(
        "in_the_hands_of_bandits",
        RiskLevel.EMERGENCY,
        """
        on|ils nous|me bat|tape|frappe|torture ~~ jusqu*|tant ~~ paie*|paient|paye|argent|parents
        trafiquant*|passeur*|bandit*|ravisseur*|kidnappeur*|coxeur* ~ refus*|veut|veulent pas? ~ liber*|relach*|lacher|laisser|rendre
        appele*|appellent|appelle ~~ ont|tiennent|detiennent ma|mon ~ fille|fils|frere|soeur|mari|femme
        frap*|bat|tortur*|tape* ~~ jusqu*|tant|pour ~ pa*|argent|famille|parents
        jusqu|tant ~ parents|famille ~ paie*|paient|paye*|envoie*|envoient
        film*|photo* ~ famille|parents|femme ~ argent|attache*|pay*|envoy*
        attache*|ligote* ~~ film*|famille|argent|pieds
        they have my|our ~ daughter|son|brother|wife|husband
        tienen|tem ~ minha|meu|mi ~ filha|filho|hija|hijo|hermano|irmao|marido
        عندهم|شدو|اخذو ~ بنتي|ابني|ولدي|اخي|خويا|زوجي ~ يطلب*|فلوس|المال|سلاح
        pris|prise|emmene*|enleve*|captur*|attrape*|tombe* ~ par|mains|entre ~ hommes|bandit*|gens|groupe|rebelles|djihadist*|
            jihadist* ~ brousse|arme*|armes|foret|moto*
        pris|prise|emmene* par ~ bandits|djihadistes|jihadistes|rebelles|terroristes|katiba
        ravisseur* ~ dit|dis*|appel*|veulent|demande*|ecri*|envoy*
        kidnappers ~ say|said|call*|want*|ask*|send
        sequestradores|secuestradores|raptores ~ dizem|dicen|querem|quieren|pedem|piden|ligam
        الخاطفون|الخاطفين|العصابه|الخاطف ~ قال*|يطلب*|يريد*|يتصل*
        negoci* ~ liberation|chef ~ brousse|bandits|otage
        negocier avec ~ chef ~ village
        sinon je|on|elle|il ~ sor*|sort|reverr*
        doit|dois|faut|devez|doivent ~ envoy*|payer ~~ sinon
        envoie|envoyez|envoyer ~ argent|sous|flouze ~~ sort*|liber*|voix|pleure*|crie
        solta|suelta|libera|larga ~ depois|cuando|quando|envio|mande|dinheiro|dinero
        send ~~ release|free|let ~ him|her|them
        باش|حتى|لكي|عشان تخرج|يخرج|يطلقو*|يسيبو* ~ الفلوس|فلوس
        صيفطي|ارسل*|ابعث* ~ الفلوس|المال|فلوس ~~ تخرج|يخرج|يطلق*
        dit|dire qu|que|ki ~ rend*|rendent ~~ paye|payer|aura
        """,
        unless=UNLESS + "salaire|loyer|bailleur|visa\nravisseurs ~ general",
    ),
    Rule(
        "voice_behind",
        RiskLevel.EMERGENCY,
        """
        entend* ~ crie|crier|cris|crient|criait|pleur*|voix ~ derriere|lui|elle
        appel* ~ numero|telephone de ma|mon ~~ sortir*|argent|money|crie
        hear ~ crying|screaming
        video|photo|audio|vocal ~~ attache*|frapp*|tortur*|sang|tied|beaten ~~ argent|money|rancon|paye|payer|paie|paies|payes|payez|payé|
            payée|paient|paiement|pay|paid|paying|pays_la_rancon
        verra|reverrez|reverras|verrez|voir plus|jamais|pas ~ vivant*|si|sinon
        or|sino|senao ~ wont|never|nunca ~ see|ver|veras
        torturent|torture ~ au_telephone|telephone|envoy*|devant
        اسمع ~ تبكي|تصرخ|صراخ|يبكي
        """,
        unless=UNLESS,
        present=True,
    ),
)
