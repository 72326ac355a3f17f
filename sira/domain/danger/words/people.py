"""Who is spoken of: the writer, the writer's own people, children, those who hold power. Single words or `_` phrases."""

from __future__ import annotations

SETS = {
    # French object pronouns with or without the auxiliary, as heard and as typed
    "m": "me m ma mon nous n vous te t moi",
    "obj": "me m ma nous la le les l lui leur te t se s",
    "a": "a ont as avait avaient on avons ai",
    "m_a": "m_a m_ont m_as m_avait m_avaient ma mont mon ma_ont me_a nous_a nous_ont nous_on nous_avait me_ont",
    "l_a": "l_a l_ont l_avait la lont l_on les_a les_ont l_ai la_ont",
    "x_a": "@m_a @l_a",
    "i": "je j moi nous on ns",
    "je": "je j",
    "she": "elle il ils elles on",
    "mine": "mon ma mes notre nos me m mn mien mienne nous my our minha meu meus minhas nossa nosso mi mis nuestra nuestro n an",
    "not": "pas plus pa jamais",
    "relative": """mari femme frere soeur fils fille enfant enfants pere mere papa maman cousin cousine neveu niece oncle tante ami amie
        copain copine collegue voisin voisine epouse epoux bebe garcon petit petite tonton tata parents famille proche camarade frero vieux
        vieille beau_frere belle_soeur fiance fiancee husband wife brother sister son daughter child mother father uncle aunt friend nephew
        niece
        cousin boy girl baby dad mum mom roommate neighbour neighbor colleague marido esposa mulher irmao irma filho filha filhos mae pai
        tio tia
        amigo amiga primo prima sobrinho sobrinha esposo hermano hermana hijo hija hijos madre padre mujer sobrino sobrina vecina
        زوجي زوجتي اخي اختي ابني ابنتي بنتي ولدي خويا ختي راجلي مراتي صديقي صاحبي امي ابي ابويا يما بابا عمي خالي خالتي اولادي ولادي جاري
        جارتي
        khoya khouya khti weldi wldi bnti mrati rajli sahbi mama baba denke denmuso muso ce balima balimake balimamuso balimaden fa ba teri
        den furuce
        dogoce dogomuso koroke koromuso benke""",
    "child": """
        enfant enfants petits petites bebe bebes nourrisson nourrissons nouveau_ne gosse gosses mome momes mioches gamin gamine gamins
        fillette fillettes garconnet jumeaux jumelles ma_fille mes_filles mon_fils mes_fils ma_petite mon_petit la_petite le_petit
        petite_fille petit_garcon
        mon_garcon child children kid kids baby babies toddler newborn twins my_son my_daughter my_girls my_boys little_girls little_girl
        little_boy
        pikin pikins bambino filhos filho filha filhas crianca criancas bebe menino menina meninas meninos recem_nascido miudos gemeos nino
        ninos
        nina ninas hijo hijos hija hijas recien_nacido chiquillos gemelos
        طفل اطفال طفلي طفلتي اطفالي ولدي اولادي ولادي ابني ابنتي ابنائي بنتي بناتي رضيع رضيعي دراري وليداتي صغاري wlad wladi drari bebe
        weldi bnti bnati ndrari
        den denw denmisen denmisenw den_fitinin denfitininw den_fitininw denfitini""",
    "boss": """
        patron patronne employeur employeuse maitre maitresse madame_me madame_m madame_nous chez_madame la_dame la_madame tutrice tuteur
        boss employer madam master patrao patroa senhora
        jefe jefa senora patrona كفيل معلم مدام صاحب_العمل صاحبه_البيت ست patron_y patroni patronmuso""",
    "husband": """
        mari epoux cheri copain conjoint compagnon homme_de_ma_vie ex beau_pere pere papa mere maman oncle tonton tante frere freres
        grand_frere belle_mere maratre
        coepouse coepouses beau_frere belle_famille husband boyfriend partner dad father stepfather mother stepmother uncle brother ex
        in_laws marido namorado companheiro pai
        padrasto padrastro tio esposo novio padre زوجي راجلي ابي ابويا عمي خالي اخي خويا حماتي rajli zawji baba khoya furuce furuke ce fa
        benke koroke""",
    "staff": """
        agent agents agente travailleur_humanitaire humanitaire humanitaires ong oim hcr onu unicef pam croix_rouge volontaire benevole
        assistant_social assistante_sociale travailleur_social animateur distributeur responsable_du_camp chef_du_camp gardien_du_camp
        employe_de_l_ong conseiller encadreur superviseur
        ngo iom the_un un_staff from_un unhcr officer aid_worker volunteer red_cross social_worker staff caseworker fieldworker agente
        funcionario funcionaria onu voluntario
        cruz_roja cruz_vermelha oim trabajador_social موظف موظفه المنظمه منظمه الجمعيه جمعيه الامم متطوع الهلال_الاحمر الصليب_الاحمر
        khadam jam3ia mouwadaf baarakela croissant_rouge""",
    "official": """
        police policiers policier gendarmes gendarme gendarmerie soldats soldat militaires militaire armee douaniers garde_nationale""",
}
