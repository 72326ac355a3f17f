"""Phrases hidden before the rules read: idioms, denials, and things that share a word with a danger. One phrase a line."""

from __future__ import annotations

MASKED = """
    # idioms
    mour*|meur*|mort*|creve*|crever|tue|tuer de|d ~ faim|rire|fatigue|ennui|honte|envie|impatience|trouille|sommeil|rir
    mort*|meurs de? rire|fatigue|sommeil
    tuer|tue|tuons|passer le|du|mon temps
    @m tue|tues|tuer|tuent|tué|tuez ~ mdr|lol|haha
    m as tue|tues|tuer|tuent|tué|tuez
    chaleur ~ crever|tue|tues|tuer|tuent|tué|tuez
    a crever|mourir de
    copine|femme|mere|mari|soeur|chef|prof ~ va|vas me tuer ~ si
    tape* ~ nerfs
    tapent|tape|tapes|frappe sur les nerfs|systeme
    petit|petits dejeuner|pois|boulot|projet|commerce|peu|credit
    coup de fil|main|pouce|coeur|foudre|tete|soleil|tel|telephone
    tout a coup
    sur le coup
    soif d|de ~ bon|bissap|savoir|apprendre|justice
    tele*|tel|portable|batterie|phone|ordinateur|pc|credit|forfait|marche|commerce|boutique|reseau ~ est|sont|es? ~ mort*|dead|fini|
        finie|finis|finies|finit|sara
    meurs toujours dans
    killing me ~ heat|sun|game|hot|boss
    heat|sun|weather|boredom ~ kill|kills|killing|killed
    dying ~ of|from|to laughter|boredom|hunger|laughing|see|know|loneliness|worry
    dead tired
    starving
    die for you|u|her|him
    morir*|muero|muerto|muerta|muertos|morir de hambre|risa|cansancio|sueno|ganas|vergüenza|sed
    morrer|morri|morro|morto|morta de|a fome|rir|cansaco|sono|vergonha|tedio
    calor ~ mata
    ميت*|متت|موت|نموت|كنموت|اموت فيك|جوع|ضحك|عيا|فيكم
    ميت*|متت بالجوع|بالضحك|بالعيا|بالعطش
    الحر|السخانه|الشمس|البرد قاتل*
    mayet|mayta|mout|mett b3ya|bel3ya|bdahk|bddahk|bjou3|bljou3
    sara|saara yele fe
    kongo be ~ n|an faga
    funteni be ~ n|an faga
    sauve ~ vie ~ merci|conseil
    va mourir espece
    sans toi je meurs
    enferme* ~ pluie
    par force de
    # denials
    pas|plus|jamais|not|no|nao|لست|ماشي|مش ~ en|in|em|un|une|de|d? danger|urgence|emergency|peligro|perigo|خطر
    personne|jamais|nobody|never|ninguem|nadie|لا ~ me|m|احد|حد ~ frape*|bat|tape*|beats|beat|hits|bate|pega|touche*|يضرب*|menace*|
        force*
    personne|rien ne? ~ me frape*|menace*|force*
    no one|body beats|hits|hurts
    mogo si te n bugo|gosi
    suis|sommes|est|es pas|plus ~ seul*|mineur*|retenu*|enferm*|malade*|perdu*|blesse*|en_danger|enceinte|prisonnier*|kidnap*
    je|nous|on|il|elle ne? suis|sommes|est pas ~ seul*|mineur*|retenu*|enferm*|malade*|perdu*|blesse*|enceinte|kidnap*|viol|viole|
        violee|violees|violes|violer|violent|viols
    dors|dort|dormons pas|plus ~ dehors|rue
    pas|plus|aucune|sans|not|no d|de|any? ~ violence*|idee*|envie|thoughts|suicidal|blesse*|enlevement|kidnap*|viol|danger
    aucun|aucune blesse*|danger|probleme|violence
    m a|ont pas|jamais viole*|touche*|frape*|force*|kidnap*|enleve*
    pas|ne|jamais m? ~ touche* mechamment
    pa|pas ete? ~ viole*|kidnap*|enleve*|agresse*|frape*|arrete*
    on m a? pas viole*|frape*|force*|vole*
    pas|pa|no|sans ~ besoin ~ ambulance|secours
    nous|on ne? sommes|est pas perdus
    not|isn|aren|never ~ lost|kidnapped|alone|hurt|injured|beaten|raped|minor|a_minor|in_danger|held|locked
    no|not suicidal|thoughts
    nao|no|n ~ estou|estoy|fui|sou|soy ~ perigo|peligro|sozinh*|solo|sola|menor|raptad*|secuestrad*|perdid*|preso
    ماشي|مش|لست|ليس|ما ~ مخطوف*|قاصر*|وحدي|مريض*|خطر|محبوس*|ضايع*|الزنقه
    لا افكر ~ الموت
    n kelen te
    te|ma n|an mine
    bana te
    # things that share a word
    radio|tele|journal|entendu|infos ~~ bateau|embarcation|pirogue|naufrage|kurun ~ chavir*|coul*|tununna
    naufrage ~ radio|tele
    bateau|mer ~ renverse*|chavir*|pris ~~ document*|passeport*|carte|papiers
    الراديو|الاخبار ~~ قارب|مركب ~ غرق
    arajo ~~ kurun|tununna
    pris mn|mon passeport
    prise|prises|don|donner|donneur|test|analyse|groupe|transfusion|bilan de|du|mon|son|d? sang|sanguin|sanguine
    meme|mme sang
    pas mon sang
    sang ~ visa|jeun|obligatoire
    blood test|group|donat*|type|sample
    give|donate blood
    analise|teste|doar|dar de? sangue
    analisis|donar de? sangre
    تحليل|تبرع|فصيله|فحص الدم|بالدم|دم
    urgence|urgent*|urgentissime|urgently|emergency ~ visa|rendez_vous|passeport|passport|dossier|sauf_conduit|laissez_passer|acte|
        extrait|naissance|formulaire|projet|appointment|travel_document
    visa|rendez_vous|passeport|passport|dossier|sauf_conduit|laissez_passer|acte|extrait|formulaire ~ urgence|urgent*
    perdu|perdue|perdus mon|ma|mes|le|la|les|son|sa|ses|tout|tous|de? papier*|passeport*|numeros|carte*|numero|recu|code|acte|passport|
        dossier|telephone|sac|valise|contact|espoir|temps|poids|emploi|travail|argent|cle*
    lost my|the|a|his|her|all|our? passport|card|paper*|number|code|document*|phone|bag|contact|job
    perdi|perdu o|a|meu|minha|mi|el|la|los|os|meus? passaporte|pasaporte|documentos|cartao|tarjeta|numero|papeles
    suis|un_peu|tout ~ perdu*|paume* ~ dans|explication*|tout|quartier|formulaire*|application|bouton*|site|procedure*
    perdu* de vue
    appuy*|cliqu*|pressed|digi|carreguei|toque|ضغطت ~~ danger|urgence|emergency|perigo|peligro|الخطر
    bouton|button ~ danger|urgence|rouge
    ecrit|wrote|كتبت ~ urgence|emergency
    coup d etat
    camp|mine de vacances|crayon
    mine|mines de charbon|sel|crayon
    reve|rever|revé|dreamt|dreamed|sonhei|sone|soñe|حلمت|sugo ~ sang|blood|sangue|sangre|بالدم|joli|mort*|tue|tues|tuer|tuent|tué|tuez
    entend* des voix
    peur|crains|scared|afraid|medo|miedo|خايف* ~ de|du|d|of|la? ~ mourir|mer|bateau|boat|boats|avion|desert|noyer|serpent*|prison|refus*
    proteger|eviter|empecher|prevenir|prevent|avoid|contre ~ viol|viole|violee|violees|violes|violer|violent|viols|enlev*|kidnap*|
        excis*|mariage*|traite|violence*|suicide
    nombre|chiffre*|taux|statistique* ~ mort*|viol|viole|violee|violees|violes|violer|violent|viols|suicid*|enlev*|expuls*
"""
