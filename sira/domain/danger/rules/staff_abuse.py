"""An aid worker who demands sex or abuses. N2, on a channel kept apart from the team concerned."""

from __future__ import annotations

from sira.domain.danger.reading import RiskLevel
from sira.domain.danger.rule import Rule

RISK = "staff_abuse"

GROUPS = {
    "aid_person": """
        responsable du|de ~ centre|camp|site|distribution|foyer
        monsieur de la? ~ distribution|croix_rouge|ong
        agent de l oim|onu|ong
        chef ~ camp|centre|site|distribution
        directeur ~ centre|foyer|camp
        guard ~ camp|water
        aw ka soferi|baarakela
        nurse ~ mobile|clinic
        manages|gere the|les rooms|logements|places
        volontaire|volunteer|المتطوع
        interprete|infirmier|infirmiere|medecin|docteur|traducteur|animateur|responsable|encadreur|surveillant|moniteur ~ camp|centre|foyer|
            clinique|mobile|refugie*|ong
        interprete|animateur|infirmier|responsable
        travaille|bosse chez vous
        un de vos|chez vous
        qui gere|gére les|le logement*|place*|chambre*|liste*|distribution
        collegues de ce
        homme de la? maison ~ accueil
        case worker|interpreter|nurse|camp_guard|clinic|manager|manages
        interprete|enfermero|enfermeiro|encargado|encarregado
        condutor|chofer|chauffeur|driver|سائق|motorista ~ vosso|ustedes|عندكم|oim|vos|your|votre
        الممرض|المترجم|السائق|المتطوع|مسؤول|الحارس
        blanc de l
        @staff
        vos hommes|agents|chauffeurs|chauffeur|employes
        votre collegue|agent|chauffeur|employe|equipe
        your driver|drivers|staff|colleague|agent|man
        monsieur|celui|type|homme|gars qui|ki ~ distribu*|s_occupe|inscri*|donne|enregistre*|gere*|partag*
        celui|monsieur|chef du|de ~ magasin|camp|centre|distribution|bons|vivres|liste|site
        travail*|bosse|agent|gardien ~ centre|camp|transit|croix_rouge|oim|ong|hcr|association|distribution|site|lonu|onu
        gilet ~ onu|oim|un|lonu|ong
        chef d equipe
        officer|man|person|guy|worker|one who ~ handl*|register*|distribut*|shar*|gives|list|file
        who|quem|quien|kien|celui|اللي|الذي ~ distrib*|reparte*|da|dá|يفرق|يوزع|كيفرق|shares|gives
        vest
        colete|chaleco
        سترة|المسؤول|المكلف|العامل
        dumuni|soni|dilabaga|dilaw dibaga|tila*
        dibaga|tilabaga|tilala|sebennikela
        bons|vivres|coupons|ration*|food card|cards
    """,
    "sex_demand": """
        touche* ~ les|des filles|femmes|petites|enfants|refugiees
        sois|etre|devienne|devenir|suis sa copine|femme|maitresse|petite|amie
        choses sexuelles
        relations? ~ sexuelle*|intime*|avec_lui
        relation sexuelle
        avances
        drague*|harcele*
        sortir avec
        coucher
        sein*|fesses
        profit* ~ filles|femmes|elles|moi
        unless woman|girl|women|girls agree*
        wants|want ~ thank you
        a thank you
        uses mothers|women|girls
        an ma si a fe
        forced|forcee a l? embrasser
        forcee ~ embrasser
        passer|passe|passent la|une|deux|trois|des nuits?|nuits|soiree avec lui|moi
        nuits avec lui|elle|moi
        avec lui deux|trois nuits
        c est le corps
        corps ou rien
        couche avec ~ mamans|filles|femmes|meres
        mis|mise enceinte
        recompense ~ argent|porte
        ferme la porte
        prend|pren ~ jeune*|filles|refugiees ~ contre
        contre du riz|ri|savon|nourriture|argent
        ecrit|envoie|messages ~ adulte*|seule|choses|coeur*
        veut la|me voir seule
        invite* ~ chez_lui|hotel|restaurant|soir ~~ papier|depend|accepte
        depend d elle|de_moi|ce_qu
        embrasser
        locks the door
        agree for am
        uses mothers|women|girls
        small girl
        spend ~ night|nights
        two|duas|dos nights|noites|noches
        noites|noches com|con
        mensagens|mensajes ~ adulto*
        ليلتين|ليله ~ معه|معاه|معايا
        يغلق الباب
        كلام الكبار
        يستغل ~ الامهات|النساء|البنات
        hotel la
        an ma si a fe
        couch*|dorm* ~ avec ~ lui|moi
        si tu|vous couch*|dors|viens
        tu couches
        sexe|sexuel*|rapports_sexuels|nue|nues|nude*|baiser|caress*|tripot*
        photo*|video* ~ nu|nue|nues|intime*|sexy
        touch*|caress* ~ ma|moi|fesses|seins|tente|corps|force|voiture|soeur|fille
        @x_a touche*|caresse*|embrasse*
        vien*|venir|passer|aller|rejoindre ~ chez_lui|hotel|chambre|soiree
        vien*|venir|aller|passer ~ chez lui|moi ~ nuit|soir
        viens|vienne ~ nuit|soir
        passer ~ soiree|nuit
        sortir avec lui|moi|le|un|agent
        etre sa ~ petite|copine|maitresse|femme
        etre gentille|gentil|gentile
        gentille avec
        donnant donnant
        gentil*|fille*|femme* ~ hotel
        acept*|refus* de? coucher|sortir_avec
        faveur*|service sexuel*|sexuelles
        dortoir ~ filles
        abus* ~ soeur|fille*|femme*|moi|nous|sexuel*|ma
        sleep ~ with ~ him|me|them
        sex|sexual*|naked|nude*|kiss*|grope*
        touch* ~ me|my|her
        come|came|go|going ~ his|to_his ~ room|house|place|hotel|home
        two|one night|nights with
        go out with
        girlfriend
        adult messages
        dorm* comigo|com_ele|conmigo|con_el
        acuest*|acost* conmigo|con_el
        ir|va|vaya|vá|venha|venga|vir|vou ~ casa_dele|su_casa|casa ~ noite|noche
        sair|salir com|con ~ funcionario|el|ele|agente
        apalpou|toco|tocou|apalp*|manose*|beij*
        نامي|تنامي|ننعس|نعس|ينام|انام|تنعسي ~ معي|معايا|معاه|معه
        صور ~ عاريه|عريانه|عرايا
        لمسني|لمس*|قاسني|باسني|تحرش*
        نجي|تجي|اجي|ناتي|تاتي ~ لدارو|بيته|داره|بالليل
        الخروج|نخرج|خرجت مع
        nn3as|n3es|tna3si ~ m3ah|m3aya
        tsawer|tswira ~ 3eryan*
        nji|tji ~ ldaro|3andou|bellil
        lmesni|9asni
        si|sira|siran|da a|n fe
        ni n|i sira|da|y_a_da
        taa|taga a|n ka? so ~ su
        maga n|a na|la|n_na
        ye n maga
    """,
    "for_aid": """
        inscrire|enregistrer|billet|ticket|place|formulaire|papiers|riz
        liste|kit|aide*|aid|help|file|dossier|bons|inscri*|nourriture|eau|savon|lait|carte|list|food|card*|plane|avion|vol|natte|couverture|
            lista|senhas|vales|القائمه|المساعده|البونات|y3awni|y3awnni|togo|dumuni|maider|m_aider|projet|visa|enregistr*|argent|place|soins
    """,
}

SETS = {"sexish": "coucher sortir accepter venir lui"}

UNLESS = """
    poser|question|comment signaler|politique|formation|affiche|travailler|stage|emploi|recrut*
    pas|plus touche*|abus*
    pris|demande* ~ argent|frais
    touche* ~ argent|salaire|allocation|prime
    venir au bureau|rendez_vous
"""

RULES = (
    Rule(
        "sex_for_aid",
        RiskLevel.URGENT,
        """
        %aid_person + %sex_demand
        %sex_demand + liste|kit|bons|inscri*|savon|lait|list|lista|food|card*|senhas|vales|القائمه|البونات|natte|couverture|nourriture|
            ration*|vivres
        dossier|file|processo|ملفي ~~ depuis|since|desde|quando|منذ ~~ refus*|recus*|رفضت ~~ sortir|coucher|go_out|sair|salir|الخروج
        %aid_person + acceptent|choisit ~ filles|savon|lait
        laisse passer ~ celles
        seulement|only|uniquement ~ celles|filles|girls|femmes ~ qui|who|ki ~ accept*|vien*|come|couch*
        agent ~ abus*
        """,
        unless=UNLESS,
    ),
    Rule(
        "abused_by_staff",
        RiskLevel.URGENT,
        """
        agent*|humanitaire*|ong|onu|lonu|oim|hcr|association|croix_rouge|volontaire|ngo|un_staff|the_un|red_cross|aid_worker ~~ abus*|viol|
            viole|violee|violees|violes|violer|violent|viols|harcel*|touch*|caress*|agress*|raped|raping|rapes|rapist|molest*|harass*
        gilet|vest|colete|chaleco|سترة ~~ touch*|toco*|tocou|apalp*|لمسني|maga
        """,
        unless=UNLESS + "contact*|numero|appel*|telephone|signaler\nvictime* ~ aide*",
    ),
)
