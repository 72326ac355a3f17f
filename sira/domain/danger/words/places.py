"""Where: outdoors, desert and sea, frontier posts, places of detention."""

from __future__ import annotations

SETS = {
    "street": """
        dehors rue trottoir gare pont marche hangar mosquee place_publique route carton cartons kiosque hall couloir_de_l_hopital parking
        outside street streets roadside bridge pavement sidewalk bus_station motor_park church_yard mosque market park garage rua ruas
        calle acera estacion
        estacao passeio mercado ponte شارع الشارع زنقه زنقه الزنقه الرصيف المحطه محطه الجسر السوق zenka zan9a chari3 rue la_gare kenema
        sira sugu gare""",
    "desert": """
        desert desertique sable sables dune dunes brousse sahara sahara tenere sand bush deserto areia desierto arena صحرا صحراء الصحراء
        الصحرا الرمل رمل الرمال sahra sehra ramla cencen kungo desert""",
    "border": """
        frontiere frontieres frontalier border frontier fronteira frontera raya poste_frontiere point_zero ligne_de_frontiere no_man_s_land
        gogui assamaka rosso kidira
        tinzaouatene tinzawaten in_guezzam inguezzam khabou oujda diboli labbezanga kouremale zegoua guezzam debdeb ben_gardane حدود الحدود
        نقطه_الصفر اساماكا
        غوغي تينزاواتين hdoud hodoud frontieri dancela""",
    "cell": """
        prison cellule cachot commissariat gendarmerie centre_de_detention centre_de_retention au_centre_ferme en_centre_ferme retention
        detention garde_a_vue maison_d_arret
        bir_ghanam bir_el_ghanam ain_zara tarik_al_sikka prison prisons jail cell detention police_station lockup prisao cadeia na_cela
        numa_cela da_cela na_esquadra detencao carcel celda comisaria calabozo detencion
        سجن السجن الحبس حبس زنزانه الزنزانه الكوميساريه كوميساريه الاحتجاز مركز_الاحتجاز بئر_الغنم 7abs habs sijn cellule kaso kaso_la
        polisiso""",
    "boat": """
        pirogue bateau barque embarcation zodiac canot chaloupe cayuco patera boat dinghy canoe barco bote barca مركب المركب قارب القارب
        بوطي الباطو فلوكه zodiak
        lbateau flouka lflouka babor kurun""",
    "vehicle": """
        camion pick_up pickup voiture vehicule 4x4 hilux toyota car bus moto truck lorry carro camiao camioneta jeep coche الشاحنه السياره
        طوموبيل سياره شاحنه tomobil camyon mobili""",
}
