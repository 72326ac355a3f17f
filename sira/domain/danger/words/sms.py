"""SMS spellings of French (and a few of English, Portuguese and Spanish) written out as ordinary folded words."""

from __future__ import annotations

_TABLE = """
je: jj
je veux: jveu jveux jve jeveu jeveux jvx jvou
je suis: jsui jsuis chui chuis jsuit jesui jesuis chwi shui
j ai: jai g ge
j ai ete: gete
suis: sui
je peux: jpeu jpeux jepeu jepeux jpe
je ne peux: jnpeu
je ne veux: jnveu
je ne suis: jnsuis jnesuis
je vais: jvai jvais
je dors: jdor jdors
je dois: jdoi jdois
je me: jme
je n ai: jnai
je sais: jsai jsais jse
je fais: jfais
je pense: jpens jpense
c est: c cest ct
d accord: dacord
il y a: ya
il y en a: yen
qu il: kil quil
quel: kel kell
quelle: kele quele
qu elle: kelle
plus: plu
pas: pa
qu on: kon qon
qu est ce que: keske kesk esk eske kesske
est ce que: esque
qui: ki qi
que: ke q qe keu
quoi: koi kwa quoa koa
quand: qd kan kand qan
quelqu un: kelkun kelqun qqn kelkin qlq kelkn
pourquoi: pk pq pkoi pourkoi pcq prkoi
parce que: pske paske parske pcke pck parceke parsk
comment: coment cmt cmnt coman kmt koman
avec: avk avc aveq ak avek ac
dans: ds dns
pour: pr por
tout: tt
tous: ts
toute: tte
toujours: tjr tjrs toujour tjour
beaucoup: bcp bokou boku boucoup bcou
nous: ns nou
vous: vs vou
meme: mm mem
moi: mwa moua mw
toi: twa
demain: dem1 2m1 dmain deman demin
bien: b1 bi1
rien: r1 ri1
quelque chose: qqch qlqch
s il vous plait: svp silvouplait svpl
s il te plait: stp
aujourd hui: ojd ajd aujourdui ojourdui auj aujourdhui
depuis: dpui dpuis depui dep
enfant: enfan anfan
enfants: enfans anfans
petit: ptit tit
petits: ptits
petite: ptite
bebe: bb beb
femme: fam fame feme
frere: frer frr
soeur: seur seure
frappe: frap frape
faim: fain
seul: sel seule
seule: sele
une: 1e
personne: person pers perso
maintenant: mtn mnt mtnt mntn maintenan mintenan
ce soir: cesoir csoir
deja: dja
encore: encor ancor
besoin: bsoin bezoin
hopital: hosto opital
medicament: medoc medikament medicamen medicamment
medicaments: medocs
appeler: aple
laisse: lese lesse
mort: mor
mourir: mourire mourrir mouri
argent: larjan arjan larjent arjent
passeport: paspor pasepor passpor pasport
police: polis polisse
sa: ca
you: u
are: r
please: pls plz
because: cos cuz bcoz
people: ppl
with: wit
not: nt
"""


ACCENTED = {"jé": "j ai", "gé": "j ai", "mé": "mes", "lé": "les", "dé": "des", "cé": "c est", "oné": "on est"}
"""Spellings that lose their meaning with their accent; written out before accents are folded."""


def _unambiguous(table: str) -> dict[str, tuple[str, ...]]:
    """Return spelling → words; the first line that names a spelling wins."""
    forms: dict[str, tuple[str, ...]] = {}
    for line in table.strip().splitlines():
        meaning, _, spellings = line.partition(": ")
        for spelling in spellings.split():
            forms.setdefault(spelling, tuple(meaning.split()))
    return forms


SMS = _unambiguous(_TABLE)
