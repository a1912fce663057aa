"""An example of each of our own three forms, as a town clerk would keep it: shown in docs/forms.md, and loaded by the tests."""

EXAMPLES = {
    "roster": """\
council;council_siret;name;aliases;group;function;from;to
Rochebelle;21330063500017;Jeanne MARTEAU;J. MARTEAU;Rochebelle ensemble;Maire;2020-05-23;
Rochebelle;21330063500017;Paul VERDIER;;Rochebelle ensemble;1er adjoint;2020-05-23;2022-09-30
Rochebelle;21330063500017;Lise ONFRAY;Lise ONFRAY-CLAIR;;;2022-10-01;
""",
    "attendance_register": """\
council;council_siret;session_date;session_time;councillor;status;arrived_at;left_at;proxy_to;source_url
Rochebelle;21330063500017;2024-03-12;18:30;Jeanne MARTEAU;present;;;;https://rochebelle.example/cm-2024-03-12.pdf
Rochebelle;21330063500017;2024-03-12;18:30;Paul VERDIER;present;19:05;;;
Rochebelle;21330063500017;2024-03-12;18:30;Lise ONFRAY;represented;;;Jeanne MARTEAU;
Rochebelle;21330063500017;2024-03-12;18:30;Zoé CLAIR;present;;20:40;Paul VERDIER;
Rochebelle;21330063500017;2024-03-12;18:30;Anne TILLEUL;excused;;;;
Rochebelle;21330063500017;2024-03-12;18:30;Marc SAULE;absent;;;;
""",
    "contract_list": """\
buyer;buyer_siret;contract_id;lot;title;supplier;supplier_siret;procedure;cpv;amount;min_amount;max_amount;tax;scope;notified_on;duration_months;source_url
Rochebelle;21330063500017;2024-07;1;Toiture;Toitures du Val;55208131766522;MAPA;45261000;48 200,50;;;HT;total;2024-04-02;6;
Rochebelle;21330063500017;2024-07;2;Charpente;Atelier Brun;;MAPA;45261100;;;;;;2024-04-02;6;
Rochebelle;21330063500017;2024-09;;Papier;Bureau du Val;;Appel d'offres;30197630;;1 000;4 000;HT;year;2024-05-21;12;
Rochebelle;21330063500017;2024-11;;Voirie;Routes de l'Alba;;Appel d'offres;45233141;;sans minimum;90 000;HT;period;2024-06-03;48;
""",
}
NOTES = {
    "roster": "One row a person and term; aliases are parted by `|`, or by `;` inside quotation marks. `to` is blank for those in office.",
    "attendance_register": "`status` is present, represented, excused or absent, or the French word. Who came late or left early is "
    "present, with the hour; `proxy_to` names who votes for them then.",
    "contract_list": "One row a lot and holder. A fixed amount stands in `amount`; a framework has `min_amount`, `max_amount` or both "
    'instead; what is blank is unknown, "sans minimum" is 0. `scope` tells what an amount is for: total, year or period.',
}
