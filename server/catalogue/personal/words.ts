// The lists are our own work. They were compared with, and are not copied from, the heuristics of CodeQL (MIT), Bearer and Privado
// (facts only) and the word lists of ofri-peretz/eslint (MIT).

/**
 * The words of one category: phrases that are folded (no accents), lower-case and separated by commas. `(a|b) c` stands for `a c` and
 * `b c`. A phrase also matches when its words are glued together, abbreviated (`acct`, `pwd`) or without its `of` and `de`. The keys
 * of `strong`, `alone` and `weak` are languages, for the reader only.
 */
export interface CategoryWords {
  readonly category: string;
  /** Enough by themselves. */
  readonly strong: Readonly<Record<string, string>>;
  /** Count as the whole name (`city`, `newCity`), and wherever a weak word does. */
  readonly alone?: Readonly<Record<string, string>>;
  /** Count on a person-like object, beside a strong sibling, or where the Crisp field is itself personal. */
  readonly weak?: Readonly<Record<string, string>>;
  /** Phrases that cancel the matches of this category that they overlap. */
  readonly never?: string;
  /** Declared types that cannot hold the datum. */
  readonly notTypes: string;
}

export const WORDS: readonly CategoryWords[] = [
  {
    category: 'identity.name.full',
    // 'nombre' is Spanish for name but French for number; 'nome/nom/nombre/name' are weak words: count only as the
    // whole identifier or on a person-like object.
    strong: {
      en: `
        full name, person name, customer name, client name, cardholder name, card holder name, patient name,
        legal name, contact name, owner name, buyer name, seller name, sender name, recipient name, employee
        name, visitor name, real name, author name, guest name, holder name, name on account, name on card, card
        holder, cardholder, account holder, account owner name, contact person, receiver name, payee name, payer
        name, beneficiary name, father name, mother name, parent full name, spouse name, husband name, wife
        name, driver name, passenger name, student name, teacher name, doctor name, candidate name, applicant
        name, subscriber name, member name, billing name, shipping name, user real name, user full name, name in
        full, full legal name, nominee name, attendee name, signatory name, signer name, borrower name, insured
        name, agent full name`,
      fr: 'nom complet, nom et prenom, nom prenom, nom client, nom du client, nom du patient',
      es: 'nombre completo, nombre y apellidos, nombre cliente, nombre del cliente',
      de: 'vollstandiger name, vollname, kundenname, name des kunden',
      it: 'nome completo, nome e cognome, nome cliente',
      pt: 'nome completo, nome do cliente',
      nl: 'volledige naam, naam klant',
      pl: 'imie i nazwisko',
      sv: 'fullstandigt namn',
    },
    alone: {
      en: 'display name, nickname, nick name, profile name',
      fr: 'surnom, pseudonyme',
      es: 'apodo',
      it: 'soprannome',
    },
    weak: {
      en: 'name, screen name',
      fr: 'nom, pseudo',
      es: 'nombre',
      it: 'nome',
      pt: 'nome, apelido',
      nl: 'naam',
      sv: 'namn',
      da: 'navn',
      pl: 'nazwa',
      ru: 'imya',
      tr: 'isim',
    },
    never: `
      field name, account name, enum member name, driver name mysql, tool driver name, tenant name, input name`,
    notTypes: 'boolean, function, number',
  },
  {
    category: 'identity.name.first',
    strong: {
      en: `
        first name, given name, forename, fore name, middle name, preferred name, fname, f name, mname, middle
        initial, first nm, legal first name, given names, nombre pila, christian name`,
      fr: 'prenom, prenoms',
      es: 'primer nombre, nombre de pila, segundo nombre, nombres',
      de: 'vorname, rufname, vornamen',
      it: 'primo nome',
      pt: 'primeiro nome',
      nl: 'voornaam',
      pl: 'imie',
      sv: 'fornamn',
      da: 'fornavn',
      no: 'fornavn',
      fi: 'etunimi',
      ro: 'prenume',
      cs: 'jmeno krestni, krestni jmeno',
      hu: 'keresztnev, utonev',
      tr: 'ilk adi',
    },
    notTypes: 'boolean, function, number',
  },
  {
    category: 'identity.name.last',
    strong: {
      en: `
        last name, surname, sur name, family name, maiden name, lname, l name, birth name, last nm, second name,
        second surname, surename, last names, family names, married name`,
      fr: `
        nom de famille, nom usage, nom naissance, nom de jeune fille, nom patronymique, nom marital`,
      es: `
        apellido, apellido paterno, apellido materno, apellidos, primer apellido, segundo apellido`,
      de: 'nachname, familienname, zuname, geburtsname, madchenname',
      it: 'cognome',
      pt: 'sobrenome, ultimo nome',
      nl: 'achternaam',
      pl: 'nazwisko',
      sv: 'efternamn',
      da: 'efternavn',
      no: 'etternavn',
      fi: 'sukunimi',
      ro: 'nume de familie',
      cs: 'prijmeni',
      hu: 'vezeteknev, csaladnev',
      tr: 'soyadi, soyad',
      hr: 'prezime',
    },
    notTypes: 'boolean, function, number',
  },
  {
    category: 'identity.birth_date',
    strong: {
      en: `
        dob, date of birth, birth date, birthdate, birthday, birth day, bday, birth year, birth month, born on,
        year of birth, date birth, yob, month of birth, day of birth, birth time, time of birth, birth dt,
        bdate, b date, d o b, born at, born date, date born`,
      fr: 'date de naissance, date naissance, naissance, ne le, annee naissance, date naiss',
      es: `
        fecha de nacimiento, fecha nacimiento, nacimiento, ano nacimiento, fecha nac, fec nac, fec nacimiento,
        fechanac`,
      de: 'geburtsdatum, geburtstag, geburtsjahr, geb datum',
      it: 'data di nascita, data nascita, nascita, nascita data',
      pt: 'data de nascimento, data nascimento, nascimento',
      nl: 'geboortedatum, geboortejaar',
      pl: 'data urodzenia',
      sv: 'fodelsedatum, fodelsedag',
      da: 'fodselsdato, fodselsdag',
      no: 'fodselsdato',
      fi: 'syntymaaika, syntymapaiva',
      ro: 'data nasterii',
      cs: 'datum narozeni',
      hu: 'szuletesi datum',
      tr: 'dogum tarihi',
    },
    alone: {
      en: 'birth, born',
    },
    never: 'birthtime',
    notTypes: 'boolean, function',
  },
  {
    category: 'identity.age',
    // German 'Alter' is left out: 'alter' is an English verb.
    strong: {
      en: `
        age range, age group, user age, customer age, patient age, years old, age bracket, is minor, is adult,
        age in years, age years, current age, age of user, person age, is underage, underage, over eighteen`,
      fr: 'tranche age',
      es: 'rango edad',
      de: 'altersgruppe, lebensalter',
      it: 'fascia eta',
    },
    alone: {
      en: 'age',
      fr: 'age',
      es: 'edad',
      pt: 'idade',
      nl: 'leeftijd',
      pl: 'wiek',
    },
    weak: {
      it: 'eta',
      sv: 'alder',
    },
    never: `
      cache age, age ms, age seconds, stale age, page age, session age, cookie age, file age, account age, age
      gate, password age, token age, key age, age in ms, age in seconds, message age, data age, cert age`,
    notTypes: 'function',
  },
  {
    category: 'identity.birth_place',
    strong: {
      en: `
        place of birth, birth place, birthplace, birth city, birth country, country of birth, city of birth,
        birth town, birth state, born in, pob`,
      fr: 'lieu de naissance, lieu naissance, pays de naissance, ville de naissance',
      es: 'lugar de nacimiento, lugar nacimiento',
      de: 'geburtsort, geburtsland',
      it: 'luogo di nascita, luogo nascita',
      pt: 'local de nascimento, naturalidade',
      nl: 'geboorteplaats',
      pl: 'miejsce urodzenia',
      sv: 'fodelseort',
    },
    notTypes: 'boolean, function',
  },
  {
    category: 'identity.gender',
    // Spanish/Portuguese 'genero' also means genre: treat as weak outside person objects. French 'genre' left out
    // (music genre).
    strong: {
      en: `
        gender, gender identity, pronouns, sex, is male, is female, gender code, biological sex, sex at birth,
        preferred pronouns, salutation, is transgender, transgender`,
      fr: 'sexe, civilite',
      es: 'sexo',
      de: 'geschlecht, anrede',
      it: 'sesso',
      pt: 'sexo',
      nl: 'geslacht',
      pl: 'plec',
      fi: 'sukupuoli',
      tr: 'cinsiyet',
    },
    alone: {
      es: 'genero',
    },
    weak: {
      sv: 'kon',
      da: 'kon',
      it: 'genere',
    },
    never: 'gender neutral, grammatical gender, noun gender',
    notTypes: 'function',
  },
  {
    category: 'identity.nationality',
    strong: {
      en: `
        nationality, citizenship, country of citizenship, national origin, citizen of, home country`,
      fr: 'nationalite, citoyennete',
      es: 'nacionalidad, ciudadania',
      de: 'staatsangehorigkeit, nationalitat, staatsburgerschaft',
      it: 'nazionalita, cittadinanza',
      pt: 'nacionalidade, cidadania',
      nl: 'nationaliteit',
      pl: 'obywatelstwo, narodowosc',
      sv: 'medborgarskap, nationalitet',
    },
    notTypes: 'boolean, function',
  },
  {
    category: 'identity.marital_status',
    strong: {
      en: `
        marital status, martial status, civil status, spouse, husband, wife, children count, number of children,
        next of kin, relationship status, family structure, is married, is divorced, number children, num
        children, num dependents, number of dependents, family status, civil state, has children, marriage
        status, marriage date, wedding date, partner name`,
      fr: `
        situation familiale, etat civil, situation matrimoniale, conjoint, epoux, epouse, nombre enfants`,
      es: 'estado civil, conyuge, numero de hijos',
      de: 'familienstand, ehepartner, anzahl kinder',
      it: 'stato civile, coniuge',
      pt: 'estado civil, conjuge',
      nl: 'burgerlijke staat, echtgenoot',
      pl: 'stan cywilny, malzonek',
      sv: 'civilstand',
    },
    alone: {
      en: 'dependents, siblings, sibling, married, divorced, widowed',
    },
    weak: {
      en: 'family, marriage, divorce, offspring',
      fr: 'famille',
      es: 'familia',
    },
    never: 'font family, next sibling, previous sibling, element sibling, rest siblings, get siblings',
    notTypes: 'boolean, function',
  },
  {
    category: 'identity.photo',
    strong: {
      en: `
        profile picture, profile photo, profile image, selfie, avatar url, user photo, user avatar, passport
        photo, profile pic, photo id, headshot, head shot, mug shot, mugshot, user picture, user image, avatar
        image, avatar link, face photo, face image, portrait photo, id photo, profile avatar, customer photo,
        photo of user, (patient|customer|student|member|employee|person|user|driver|guest|child)
        (image|photo|picture)`,
      fr: 'photo identite, photo profil, photo de profil',
      es: 'foto de perfil, foto perfil',
      de: 'profilbild, passbild',
      it: 'foto profilo',
      pt: 'foto de perfil, foto perfil',
    },
    alone: {
      en: 'avatar, photo, picture',
    },
    never: `
      photo album, picture in picture, default avatar, avatar placeholder, product photo, product picture, cover
      photo`,
    notTypes: 'boolean, function',
  },
  {
    category: 'identity.signature',
    strong: {
      en: `
        user signature, handwritten signature, customer signature, signature image, esignature, e signature,
        signature data, signature photo, signed name, electronic signature`,
    },
    weak: {
      en: 'signature',
    },
    never: `
      request signature, webhook signature, jwt signature, method signature, crisp signature, email signature`,
    notTypes: 'boolean, function',
  },
  {
    category: 'contact.email',
    strong: {
      en: `
        email, e mail, mail address, email address, emails, contact email, recovery email, gmail, email addr,
        hotmail, mailaddress, eml address, paypal email, mail id, email id, user mail, customer mail, contact
        mail, personal mail, e mail addresses, email recipient`,
      fr: `
        courriel, courrier electronique, adresse electronique, adresse mail, adresse courriel, adresse de
        courriel, adresse e mail, adresse email, mail utilisateur, mail client, couriel`,
      es: `
        correo, correo electronico, direccion de correo, email usuario, correo usuario, correo cliente`,
      de: 'e mail adresse, mailadresse, email adresse',
      it: 'posta elettronica, indirizzo email, indirizzo di posta',
      pt: 'correio eletronico, endereco de email',
      nl: 'e mailadres, emailadres',
      pl: 'adres email, poczta elektroniczna',
      sv: 'e post, epost, e postadress',
      da: 'e postadresse',
      no: 'epostadresse, e postadresse',
      fi: 'sahkoposti',
      ro: 'posta electronica',
      tr: 'eposta, e posta',
      ru: 'pochta',
      hu: 'email cim',
    },
    alone: {
      en: 'mail, mailbox',
    },
    weak: {
      fr: 'mel',
    },
    never: `
      email handover, email token, mail chimp, mail merge, mail gun, email list id, email opt, email frequency,
      support email, noreply email, no reply email, email from, from email default, email html, email text,
      email css, email layout, email footer, email content, email sender name, email alert, email log, email
      sequence, email marketing, email hosting, email signup, email sign up, email login, email auth, email
      channel, email digest, email batch, email open, email bounce, email only, email me, email us, email
      plaintext, email flow, email available, email not, email already, email must, email too, email is, email
      in use, email and password, email or, mail driver, mail host, mail port, mail encryption, mail transport,
      mail body, mail client, mail from, email visitor`,
    notTypes: 'boolean, function, number',
  },
  {
    category: 'contact.phone',
    strong: {
      en: `
        phone, telephone, phone number, phone no, mobile number, mobile phone, cell phone, cellphone, mobile no,
        tel no, msisdn, whatsapp number, contact number, home phone, work phone, office phone, mob num, phone
        num, mobile num, home no, home number, home tel, landline, sms number, tel number, cell number, cell no,
        cell num, wa number, ph number, phn, phno, ph no, caller id, caller number, calling number, called
        number, dialed number, dialled number, daytime phone, evening phone, day phone, alternate number, mobile
        telephone, business phone, mdn, phone ext, sms phone, sms to number, text number, sender number,
        receiver number, recipient number, whats app number, whats app, viber number, user mobile, customer
        mobile, contact mobile, mobile contact, cellular, cellular number, phone recording`,
      fr: `
        numero de telephone, num tel, tel portable, telephone portable, numero portable, telephone fixe, no tel,
        tel mobile, telephone mobile, mobile telephone, numero mobile, numero tel`,
      es: `
        telefono, numero de telefono, telefono movil, telefono celular, celular, numero movil, num telefono, nro
        telefono, numero celular, tel celular, telefono fijo, numero contacto`,
      de: `
        telefon, telefonnummer, handynummer, mobilnummer, rufnummer, festnetz, tel nr, mobiltelefon, telefonnr,
        tel nummer, handynr`,
      it: `
        telefono, numero di telefono, cellulare, numero cellulare, num telefono, telefono cellulare`,
      pt: 'telefone, telemovel, celular, numero de telefone, numero telefone, numero celular',
      nl: 'telefoon, telefoonnummer, mobielnummer, gsm nummer',
      pl: 'telefon, numer telefonu, telefon komorkowy, nr telefonu, numer komorkowy, komorka',
      sv: 'telefon, telefonnummer, mobilnummer, telefonnr, mobiltelefon, mobil nummer',
      da: 'telefonnummer, mobilnummer, tlf',
      no: 'telefonnummer, mobilnummer, tlf',
      fi: 'puhelin, puhelinnumero, matkapuhelin',
      ro: 'telefon, numar de telefon',
      tr: 'telefon numarasi, cep telefonu, cep tel',
      ru: 'telefon',
      hu: 'telefonszam',
    },
    alone: {
      en: 'mobile, whatsapp, gsm',
      es: 'movil',
      de: 'handy',
    },
    weak: {
      en: 'cell',
      fr: 'portable',
    },
    never: `
      phone code, phone country code, phone business, phone company, phone app, phone book name, mobile menu,
      mobile app, mobile breakpoint, mobile nav, mobile only, support phone, phone layout, phone breakpoint,
      phone model, phone only, phone call, phone booth, phone not, phone is, phone already, phone must, phone
      visitor, mobile device, mobile phone only, mobile sidebar, mobile drawer, mobile footer, mobile banner,
      mobile money, mobile os, mobile first, mobile friendly, mobile browser, mobile platform, mobile layout,
      mobile open, mobile detect, table cell, grid cell, cell value, phone auth, phone login, phone sign`,
    notTypes: 'boolean, function',
  },
  {
    category: 'contact.fax',
    strong: {
      en: 'fax, fax number, fax no, fax num, fax phone, facsimile',
      fr: 'numero fax, telecopie',
      de: 'faxnummer',
      es: 'numero de fax',
    },
    notTypes: 'boolean, function',
  },
  {
    category: 'contact.address',
    strong: {
      en: `
        postal address, home address, home addr, mailing address, billing address, shipping address, delivery
        address, street address, residential address, address line, physical address, house number, full
        address, customer address, user address, work address, permanent address, present address, current
        address, living address, residence address, bill address, ship address, ship to, bill to, ship to
        address, bill to address, delivery addr, apartment number, apt number, apt no, unit number, flat number,
        house no, house name, building number, address book entry, personal address, primary address, secondary
        address, temporary address, contact address, recipient address, sender address, customer addr, invoice
        address, legal address, registered address, patient address, home street, address detail, home location`,
      fr: `
        adresse postale, adresse de livraison, adresse de facturation, adresse domicile, adresse complete,
        adresse livraison, adresse facturation, adresse client, adresse du domicile, code porte`,
      es: `
        direccion postal, direccion de envio, direccion de facturacion, direccion completa, direccion envio,
        direccion facturacion, direccion casa, direccion cliente`,
      de: `
        anschrift, postanschrift, lieferadresse, rechnungsadresse, wohnadresse, hausnummer, wohnanschrift,
        privatadresse, heimadresse, versandadresse`,
      it: `
        indirizzo di spedizione, indirizzo di fatturazione, indirizzo di casa, residenza, indirizzo spedizione,
        indirizzo fatturazione, indirizzo residenza`,
      pt: `
        endereco, endereco de entrega, morada, endereco de cobranca, endereco entrega, endereco cobranca,
        endereco residencial`,
      nl: 'woonadres, bezorgadres, factuuradres, huisnummer, thuisadres, verzendadres, adres klant',
      pl: 'adres zamieszkania, adres dostawy, adres korespondencyjny',
      sv: 'hemadress, leveransadress, postadress, bostadsadress',
      da: 'hjemmeadresse, leveringsadresse',
      fi: 'kotiosoite, postiosoite',
      tr: 'ev adresi, teslimat adresi',
    },
    alone: {
      en: 'address, residence',
      fr: 'adresse, domicile',
      de: 'adresse',
      es: 'direccion, domicilio',
      it: 'indirizzo',
      nl: 'adres',
      pl: 'adres',
      tr: 'adres',
      sv: 'adress',
      fi: 'osoite',
      ro: 'adresa',
    },
    never: `
      server address, logical address, port address, public address, private address, inet address, wallet
      address, contract address, token address, memory address, host address, internet address, data address, cc
      address, bcc address, to address, from address, skip address, bus address, base address, address list,
      address book id, virtual address, eth address, ethereum address, bitcoin address, btc address, address
      space, address family, url address, web address, camera address, ethernet address, hardware address,
      device address, network address, local address, bind address, listen address, socket address, peer
      address, node address, broker address, cluster address, lookup address, pool address, factory address,
      router address, proxy address, deployer address, address of, physical address extension, gateway address,
      dns address, next hop address, start address, end address, source address, destination address, src
      address, dst address, multicast address, broadcast address, loopback address, anchor address, nft address,
      spender address, zero address, dead address, vault address, address sanitizer, address bus`,
    notTypes: 'boolean, function, number',
  },
  {
    category: 'contact.address.street',
    strong: {
      en: `
        street name, street line, street number, street addr, street no, street num, street address line,
        address line street, address street`,
      fr: 'nom de rue, numero de rue',
      de: 'strassenname',
      it: 'nome via',
      pt: 'logradouro',
      nl: 'straatnaam, straat',
      sv: 'gatuadress',
    },
    alone: {
      en: 'street',
      es: 'calle',
      de: 'strasse',
      pl: 'ulica',
    },
    weak: {
      fr: 'rue',
      it: 'via',
      pt: 'rua',
    },
    never: 'wall street, sesame street',
    notTypes: 'boolean, function, number',
  },
  {
    category: 'contact.address.city',
    strong: {
      en: `
        billing city, shipping city, home city, city of residence, residence city, hometown, home town, delivery
        city, city name of user, customer city, user city, address city`,
    },
    alone: {
      en: 'city, town',
      fr: 'ville',
      es: 'ciudad',
      de: 'stadt, wohnort',
      it: 'citta',
      pt: 'cidade',
      nl: 'woonplaats',
      pl: 'miasto',
    },
    weak: {
      fr: 'commune',
      es: 'localidad',
      de: 'ort',
      it: 'comune',
      pt: 'localidade',
      nl: 'stad',
      sv: 'ort, stad',
    },
    never: 'city list, city select, city guide',
    notTypes: 'boolean, function, number',
  },
  {
    category: 'contact.address.postal_code',
    strong: {
      en: `
        zip code, zipcode, postal code, post code, postcode, pin code, pincode, eircode, zip postal, postal zip,
        zip plus, billing zip, shipping zip, home zip, delivery zip, pst code, customer zip, user zip, post
        index, address zip, address postal code`,
      fr: 'code postal',
      es: 'codigo postal',
      de: 'plz, postleitzahl',
      it: 'codice postale',
      pt: 'codigo postal',
      nl: 'postcode',
      pl: 'kod pocztowy',
      sv: 'postnummer',
      da: 'postnummer',
      no: 'postnummer',
      fi: 'postinumero',
      tr: 'posta kodu',
      ro: 'cod postal',
      hu: 'iranyitoszam',
    },
    alone: {
      en: 'zip, postal',
      pt: 'cep',
    },
    weak: {
      it: 'cap',
      es: 'cp',
    },
    never: `
      zip archive, zip with, zip stream, zip entry, js zip, zip all, zip object, zip buffer, zip blob, zip name`,
    notTypes: 'boolean, function',
  },
  {
    category: 'contact.address.region',
    strong: {
      en: `
        state of residence, country of residence, province of residence, billing country, shipping country,
        billing state, residence country, shipping state, home state, resident state, residential state,
        delivery country, delivery state, country of living, customer country, customer state, user state of
        residence, residency country, mailing country, address country, address state, address region`,
      fr: 'pays de residence, departement de residence, pays utilisateur, pays client',
      es: 'pais de residencia',
      de: 'wohnsitzland',
      it: 'paese di residenza',
    },
    alone: {
      en: 'country, province, county',
      es: 'pais',
      pt: 'pais',
      de: 'bundesland',
    },
    weak: {
      en: 'region',
      fr: 'departement',
      es: 'provincia',
      de: 'land',
      it: 'paese, provincia',
      pt: 'estado',
    },
    never: 'aws region, cloud region, company country',
    notTypes: 'boolean, function, number',
  },
  {
    category: 'contact.emergency',
    strong: {
      en: `
        emergency contact, emergency phone, emergency number, ice contact, emergency contact name, emergency
        contact phone, emergency contact number, in case of emergency, emergency person`,
      fr: 'contact urgence, contact d urgence, personne a prevenir, personne a contacter',
      es: 'contacto de emergencia',
      de: 'notfallkontakt',
      it: 'contatto di emergenza',
      pt: 'contato de emergencia',
    },
    notTypes: 'boolean, function',
  },
  {
    category: 'contact.social_profile',
    strong: {
      en: `
        facebook id, twitter handle, instagram handle, linkedin profile, linkedin url, facebook profile, twitter
        username, instagram username, social handle, telegram id, discord id, social profile, skype id, tiktok
        handle, facebook username,
        (facebook|twitter|instagram|linkedin|telegram|discord|skype|snapchat|tiktok|wechat|weixin|viber|mastodon|xing|vk|line|youtube|github|gitlab|reddit|pinterest|whatsapp)
        (id|user id|handle|username|user name|profile|profile url|nick|user), linkedin link, skype name, qq
        number, open id wechat, social media, social media profile, social account, social url, xing url,
        facebook url, twitter url, instagram url, facebook name, twitter name`,
    },
    alone: {
      en: 'linkedin, skype, wechat, weixin, qq, snapchat, instagram, social link, social links',
    },
    never: 'line id html, github user agent, github profile readme',
    notTypes: 'boolean, function',
  },
  {
    category: 'account.username',
    strong: {
      en: `
        username, user name, login name, user login, account login, login id, uname, usrname, user nm, logon
        name, login username, signin name, sam account name, user principal name, upn, handle name, user handle,
        account username, login user, userlogin, gamertag, gamer tag, nick login, user alias`,
      fr: 'nom utilisateur, identifiant de connexion, login utilisateur',
      es: 'nombre de usuario, usuario login, nombre usuario, usuario nombre',
      de: 'benutzername, anmeldename, nutzername',
      it: 'nome utente',
      pt: 'nome de usuario, nome de utilizador',
      nl: 'gebruikersnaam',
      pl: 'nazwa uzytkownika',
      sv: 'anvandarnamn',
      da: 'brugernavn',
      fi: 'kayttajatunnus',
      tr: 'kullanici adi',
    },
    weak: {
      fr: 'identifiant, pseudo',
      en: 'handle, login',
    },
    never: `
      username placeholder, db username, database username, smtp username, repo username, sql username, handle
      member, handle expression, handle login, login time, login date, window handle, file handle, login user
      agent`,
    notTypes: 'boolean, function, number',
  },
  {
    category: 'account.user_id',
    strong: {
      en: `
        user id, userid, customer id, customer number, client id number, account id, account number internal,
        member id, member number, patient id, subscriber id, visitor id, contact id, person id, puid, player id,
        student id, student number, employee id, employee number, employee code, applicant id, user uuid, user
        guid, user ref, customer ref, external id, user key, payer id, payee id, buyer id, seller id, cardholder
        id, follower id, trainer id, commenter id, contributor id, collaborator id, recipient id, profile id,
        owner id, author id, usr id, customer reference, client number, client no, cust no, acct id, membership
        id, membership number, membership no, mrn, medical record number, medical record no, emp no, staff id,
        staff number, roll number, roll no, loyalty number, loyalty id, loyalty card number, frequent flyer
        number, frequent flyer no, google id, apple id, facebook user id, google user id, external user id, user
        pk, user identifier, account uuid, badge number, badge id, registration number student, enrollment
        number, student roll, library card number, subject id, nurse id, doctor id, physician id, user oid,
        internal user id, person number, stripe customer id, crm id, crm contact id, hubspot contact id, login
        uid, user num, user no, account ref, medical record num, chart number`,
      fr: `
        identifiant utilisateur, identifiant client, numero client, id utilisateur, id client, matricule, numero
        adherent, id adherent, numero abonne, num client, numero etudiant, identifiant patient`,
      es: `
        id usuario, id cliente, numero de cliente, numero cliente, numero socio, legajo, codigo cliente`,
      de: `
        benutzer id, kundennummer, kunden id, nutzer id, mitgliedsnummer, kundennr, personalnummer,
        matrikelnummer, kunden nummer, patientennummer, benutzerkennung, nutzerkennung`,
      it: 'id utente, codice cliente, numero cliente, codice utente',
      pt: 'id usuario, codigo cliente, id cliente, matricula',
      nl: 'klantnummer, gebruikers id, klantnr, lidnummer, personeelsnummer',
      pl: 'id uzytkownika, numer klienta',
      sv: 'kundnummer, anvandar id, medlemsnummer',
    },
    alone: {
      en: 'uid',
    },
    weak: {
      en: 'uuid, guid',
    },
    never: 'return seller id, seller account id, contact id list, tenant account id',
    notTypes: 'boolean, function',
  },
  {
    category: 'online.ip_address',
    strong: {
      en: `
        ip address, ip addr, client ip, remote ip, user ip, visitor ip, remote addr, x forwarded for, ip v4, ip
        v6, last login ip, (last|login|last login|signup|sign up|registration|register|registered|sign
        in|current sign in|last sign in|real|x
        real|customer|session|request|origin|source|src|creator|reporter|author|member|guest|caller|peer|client|user|visitor|remote)
        ip, (last|login|client|user|remote|visitor|source|src) ip addr, ip v4 address, ip v6 address, forwarded
        for, remote host ip, public ip`,
      fr: 'adresse ip',
      es: 'direccion ip',
      de: 'ip adresse',
      it: 'indirizzo ip',
      pt: 'endereco ip',
      pl: 'adres ip',
      sv: 'ip adress',
    },
    alone: {
      en: 'ip, ipv4, ipv6',
    },
    never: `
      server ip, bind ip, ip range, host ip, node ip, pod ip, cluster ip, server ip address, ip version, ip
      list, ip address list, ip block, ip pool, ip protocol, ip geolocation, service ip, master ip, load
      balancer ip, floating ip, elastic ip, gateway ip, public ip sku, listen ip, target ip, dst ip, dest ip, ip
      id, ip rating, ip rights, public ip pool, ip address pool`,
    notTypes: 'boolean, function',
  },
  {
    category: 'online.device_id',
    strong: {
      en: `
        device id, device identifier, device token, push token, fcm token, apns token, imei, imsi, iccid, udid,
        idfa, idfv, aaid, gaid, gps adid, advertising id, ad id, android id, mac address, mac addr, serial
        number device, hardware id, machine id, device uuid, device guid, device udid, device imei, device
        serial, device serial number, meid, sim number, sim serial, sim serial number, sim card number,
        installation id, install id, app instance id, device unique id, vendor id ios, phone imei, handset id,
        bluetooth address, wifi mac, mac id, hw id, hwid, hw address, registration token fcm, fcm registration
        token, gcm token, notification token, expo push token, one signal id, onesignal id, player id onesignal,
        device hash`,
      fr: 'identifiant appareil',
      es: 'id dispositivo, identificador de dispositivo',
      de: 'gerate id, geratekennung',
    },
    never: `
      audio device id, input device id, output device id, camera device id, video device id, block device id, ad
      id slot, banner ad id`,
    notTypes: 'boolean, function',
  },
  {
    category: 'online.fingerprint',
    strong: {
      en: 'browser fingerprint, device fingerprint, canvas fingerprint, visitor fingerprint',
      fr: 'empreinte navigateur',
    },
    alone: {
      en: 'fingerprint, finger print',
    },
    never: `
      certificate fingerprint, key fingerprint, file fingerprint, build fingerprint, ssh fingerprint, cert
      fingerprint, certificate sha fingerprint, public key fingerprint, content fingerprint, asset fingerprint,
      error fingerprint, message fingerprint, issue fingerprint`,
    notTypes: 'boolean, function',
  },
  {
    category: 'online.cookie_id',
    strong: {
      en: `
        cookie id, tracking id, ga client id, client id ga, gclid, fbclid, fbp, fbc, anonymous id, distinct id,
        amplitude id, mixpanel id, segment anonymous id, visitor cookie, ga cookie, hubspotutk, client id google
        analytics, google analytics id user, ga id user, muid, fb click id, google click id, msclkid, ttclid,
        visitor token, tracking cookie, segment id anonymous, analytics user id, advertising cookie, anonymous
        user id, anon id`,
    },
    never: 'shipment tracking id, order tracking id, parcel tracking id',
    notTypes: 'boolean, function',
  },
  {
    category: 'online.user_agent',
    strong: {
      en: `
        user agent, browser version, operating system, os version, screen resolution, client browser`,
      de: 'betriebssystem',
    },
    alone: {
      en: `
        browser name, device name, os name, browser info, device brand, device type, device model, device info`,
    },
    never: `
      user agent stylesheet, user agent platform, user agent data brand, default user agent, bot user agent,
      custom user agent`,
    notTypes: 'boolean, function',
  },
  {
    category: 'location.precise',
    strong: {
      en: `
        latitude, longitude, lat lng, latlng, lat lon, latlon, gps position, gps location, gps coordinate, geo
        coordinates, geolocation, user location, current location, home location, gps trace, geo location,
        latitude longitude, lat long, latlong, gps, last location, last known location, geo point, geo
        coordinate, gps data, gps coords, gps coordinates, geo lat, geo lng, geo lon, geo latitude, geo
        longitude, user coordinates, user coords, device location, home latitude, home longitude, work location,
        last lat, last lng, location history, location coordinates, location lat, location lng, address
        latitude, address longitude, live location, real time location, whereabouts, pickup location`,
      fr: 'coordonnees gps, position gps, geolocalisation, localisation precise',
      es: 'latitud, longitud, coordenadas gps, ubicacion actual',
      de: 'breitengrad, langengrad, standort, gps koordinaten',
      it: 'latitudine, longitudine, posizione gps',
      pt: 'localizacao atual, coordenadas gps',
      nl: 'breedtegraad, lengtegraad',
      pl: 'szerokosc geograficzna, dlugosc geograficzna',
    },
    alone: {
      en: 'lat, lng, lon, coords, coordinates, coordinate',
    },
    never: `
      location hash, location pathname, left longitude, right longitude, tree coords, mouse coords, svg coords,
      grid coords, location id, texture coords, uv coords, mouse coordinates, screen coordinates, grid
      coordinates, tile coordinates, pixel coordinates, center latitude, center longitude, default latitude,
      default longitude, coordinate system, chart coordinates, canvas coordinates, world coordinates, local
      coordinates, client coords, point coords, touch coords`,
    notTypes: 'boolean, function',
  },
  {
    category: 'location.imprecise',
    strong: {
      en: `
        geo city, geo country, ip country, ip city, timezone user, user timezone, user country, user location
        name, user region, location city, location country, ip location, city of user`,
      fr: 'pays utilisateur, ville utilisateur',
    },
    alone: {
      en: 'timezone, time zone',
    },
    weak: {
      en: 'location',
      de: 'standort',
      es: 'ubicacion',
      it: 'posizione',
      fr: 'localisation',
    },
    never: `
      file location, source location, code location, storage location, node location, parent location, default
      timezone, server timezone, error location, warehouse location, store location, office timezone`,
    notTypes: 'boolean, function',
  },
  {
    category: 'financial.card_number',
    strong: {
      en: `
        credit card, creditcard, debit card, card number, card no, card num, cc number, cc num, cc no, ccn, pan
        number, payment card, credit number, debit number, visa number, visa card, visa no, amex number, card
        pan, credit card no, bank card, bank card number, primary account number, full card number, plastic card
        number, credit card data, credit card info, credit card detail, card info number, visa card number,
        master card number, mastercard number, amex card, american express number, discover card, cc data, cc
        info`,
      fr: `
        numero de carte, carte bancaire, carte bleue, numero cb, carte de credit, num carte, numero carte
        bancaire, numero carte`,
      es: 'tarjeta de credito, numero de tarjeta, tarjeta de debito, numero tarjeta, num tarjeta',
      de: 'kreditkarte, kreditkartennummer, kartennummer, nummer kreditkarte, kreditkartennr',
      it: 'carta di credito, numero carta, numero carta di credito',
      pt: 'cartao de credito, numero do cartao, numero cartao',
      nl: 'creditcardnummer, kaartnummer',
      pl: 'karta kredytowa, numer karty',
      sv: 'kortnummer, kreditkort',
    },
    alone: {
      en: 'cc, mastercard, card details',
    },
    never: `
      credit card brand, credit card viewed, cc recipients, credit card fee, member card number, membership card
      number, insurance card number, identity card number, punch card number, trello card number, card number of
      players`,
    notTypes: 'boolean, function',
  },
  {
    category: 'financial.card_security',
    strong: {
      en: `
        cvv, cvc, cvv2, cvc2, csc, card security code, card verification, security code, card expiry, expiry
        date card, card expiration, exp month card, card exp, cvn, ccv, ccv2, card ccv, card cvn, card pin,
        verification value, card verification value, card verification number, cc exp, cc expiry, cc expiration,
        exp month, exp year, expiry month, expiry year, expiration month, expiration year, card exp date, card
        exp month, card exp year, card expiry date, card expiration date, card valid thru, valid thru, card
        security number, cc cvv, card track data, track data, magstripe, magnetic stripe, pin block, atm pin`,
      fr: 'cryptogramme, date expiration carte, code de securite carte',
      es: 'codigo de seguridad tarjeta',
      de: 'kartenprufnummer, prufziffer',
      it: 'codice di sicurezza carta',
    },
    never: 'security code image',
    notTypes: 'boolean, function',
  },
  {
    category: 'financial.bank_account',
    strong: {
      en: `
        bank account, bank account number, iban, account no, account num, account number, accnt no, sort code,
        routing number, routing num, bank number, bank no, bank num, bank details, billing account, financial
        account, aba number, bank acct, swift code, bic code, swift bic, acct number, acct num, acc number,
        account nbr, bank code, bank swift, ifsc, ifsc code, bsb, bsb number, upi id, upi vpa, routing code,
        routing no, aba routing, ach account, ach routing, direct deposit, bank info, bank information, bank
        data, bank account name, bank account holder, bank account id, bank branch, bank branch code, bank iban,
        sepa iban, beneficiary account, debit account, checking account, savings account, wire details, account
        iban, bank acc, bank acct no, transit number, payout account, beneficiary`,
      fr: `
        compte bancaire, numero de compte, coordonnees bancaires, code banque, num compte, numero iban, releve
        identite bancaire`,
      es: `
        cuenta bancaria, numero de cuenta, clabe, numero cuenta, num cuenta, nro cuenta, cuenta corriente`,
      de: `
        kontonummer, bankverbindung, bankkonto, bankleitzahl, blz, kontoinhaber, kontonr, bank konto`,
      it: 'conto corrente, numero di conto, conto bancario, numero conto, codice iban',
      pt: 'conta bancaria, numero da conta, numero conta, conta corrente',
      nl: 'rekeningnummer, bankrekening, bankrekeningnummer, rekeningnr',
      pl: 'numer konta, konto bankowe, numer rachunku',
      sv: 'kontonummer, bankkonto, kontonr',
      fi: 'tilinumero',
      tr: 'banka hesabi, hesap numarasi',
    },
    alone: {
      en: 'bic, vpa, upi',
      fr: 'rib',
      pt: 'nib',
      es: 'cbu, cci',
    },
    notTypes: 'boolean, function',
  },
  {
    category: 'financial.income',
    // Swedish 'lön', Turkish 'gelir' dropped: too short/ambiguous after folding.
    strong: {
      en: `
        salary, income, annual income, income bracket, monthly income, wage, paystub, pay stub, payslip,
        payroll, compensation amount, net worth, pay rate, hourly rate, hourly wage, daily rate employee, bonus
        amount, gross pay, net pay, take home pay, stipend, annual earnings, total earnings, base pay, base
        salary, salary amount, salary range, current salary, expected salary, desired salary, gross salary, net
        salary, household income, family income, income source, income amount, retirement income, pension
        amount, payslip amount, current ctc, expected ctc, remuneration amount`,
      fr: `
        salaire, revenu, fiche de paie, bulletin de salaire, salaire brut, salaire net, revenu annuel, revenus`,
      es: 'salario, sueldo, ingresos, salario bruto, ingreso mensual',
      de: 'gehalt, einkommen, lohn, gehaltsabrechnung, bruttogehalt, nettoeinkommen, jahreseinkommen',
      it: 'stipendio, reddito, busta paga',
      pt: 'salario, renda, rendimento',
      nl: 'salaris, inkomen',
      pl: 'wynagrodzenie, pensja, dochod',
      sv: 'inkomst',
      tr: 'maas',
    },
    alone: {
      en: 'compensation, earnings, remuneration, pension',
      es: 'nomina',
    },
    notTypes: 'boolean, function',
  },
  {
    category: 'financial.credit',
    strong: {
      en: `
        credit score, credit rating, credit record, credit capacity, credit history, credit limit customer, loan
        amount, loan record, debt amount, fico score, schufa, creditworthiness, credit standing, bankruptcy,
        credit limit, loan balance, loan number, mortgage amount, mortgage balance, mortgage payment, total
        debt, debt ratio, outstanding debt, overdraft, default history, credit bureau, credit report, credit
        check, delinquency, repossession, foreclosure, credit worthiness, credit line, credit card debt,
        experian score, equifax score, loan application, insolvency`,
      fr: 'score credit, pret immobilier, montant pret, surendettement, endettement, plafond credit',
      es: 'puntaje crediticio, prestamo, deuda',
      de: 'bonitat, kreditwurdigkeit, darlehen, schulden, schulden betrag, kreditrahmen',
      it: 'merito creditizio, prestito',
      pt: 'pontuacao de credito, emprestimo',
    },
    alone: {
      en: 'mortgage, debt, debts, loan, loans, fico',
    },
    notTypes: 'boolean, function',
  },
  {
    category: 'financial.transactions',
    strong: {
      en: `
        purchase history, order history, order total, transaction amount, invoice amount, lifetime value, ltv,
        total spent, amount spent, mrr, payment method, payment history, shipping total, last order, cart
        contents, refund amount, transaction history, account balance, bank balance, balance due, last purchase,
        last purchase amount, last purchase date, purchase amount, purchases total, spending habits, spend
        history, total spend, total purchases, recent orders, past orders, orders history, purchase records,
        refund history, invoice history, billing history, payment amount, last payment, payment records,
        donation amount, donation history, order value, average order value, monthly spend, payment details,
        payment info, payment information, payment data`,
      fr: 'historique achats, montant commande, total commande, panier moyen',
      es: 'historial de compras, total pedido',
      de: 'bestellhistorie, bestellwert, kaufhistorie',
      it: 'storico acquisti',
      pt: 'historico de compras',
    },
    weak: {
      en: 'amount, invoice, purchases, orders, receipt, refund',
    },
    notTypes: 'boolean, function',
  },
  {
    category: 'financial.billing',
    strong: {
      en: `
        billing info, billing details, billing information, billing data, stripe customer, billing profile,
        billing contact, billing record, invoice details, billing account id, payment profile`,
      fr: 'informations de facturation',
      de: 'rechnungsdaten',
    },
    notTypes: 'boolean, function',
  },
  {
    category: 'gov.national_id',
    // Left out on purpose because they collide with code words: sin (maths), pan (gesture), rfc (spec), tin (tin can
    // / tinyint), rg (ripgrep), nip, bi, ci, id.
    strong: {
      en: `
        ssn, social security, social security number, social insurance number, national id, national identity,
        national identifier, national identity number, national insurance, national insurance number, nino, ni
        number, id number, identification number, identity card, id card number, personal public service, pps
        number, resident id, citizen id, government id, green card, aadhaar, aadhar, pan card, tfn, medicare
        number, id document number, soc sec, soc sec number, social sec, social security card, sin number,
        social insurance, nhs number, nhs no, health card number, medicaid, medicaid number, medicaid id,
        medicare id, identity number, id card, id card no, national card, national code, personal id, personal
        id number, personal number, personal identification, personal identification number, personal identity
        number, personal identity code, gov id, government number, identity document, identity document number,
        voter id, voters id, voter number, voter card, electoral number, hkid, nric, nric number, mykad, my kad,
        ic number, fiscal code, isikukood, jmbg, insee, cnp, passport or id, rg number, citizen number, citizen
        identification, civil id, emirates id, iqama, iqama number, qid, resident number, resident card,
        resident registration number, residence number, alien registration number, alien number, epic number,
        ration card, pan no, pan number india, uidai, uan number, id proof, id proof number, proof of identity,
        natid, nat id, national num, national number, ssn last, last four ssn, ssn four, ssn number, ssn
        encrypted, birth certificate, birth certificate number`,
      fr: `
        numero de securite sociale, securite sociale, num secu, numero insee, carte identite, numero identite,
        numero cni, numero secu, carte vitale, numero de carte identite, num identite, piece identite, carte
        nationale identite`,
      es: `
        dni, numero de identidad, cedula, cedula de identidad, curp, documento de identidad, seguridad social,
        cuit, cuil, num identidad, num documento, numero documento, nro documento, dni numero, identificacion,
        cedula identidad`,
      de: `
        personalausweis, ausweisnummer, personalausweisnummer, sozialversicherungsnummer,
        rentenversicherungsnummer, svnr, ahv nummer, ahv nr, ausweis, ausweis nr, sozialversicherungsnr, sv
        nummer`,
      it: 'codice fiscale, carta identita, numero carta identita, documento identita',
      pt: `
        cpf, numero de identidade, cartao de cidadao, bilhete de identidade, titulo de eleitor, numero
        documento, numero cpf`,
      nl: `
        bsn, burgerservicenummer, rijksregisternummer, identiteitskaart, identiteitsnummer, sofinummer`,
      pl: 'pesel, dowod osobisty, numer dowodu, seria dowodu, dowod',
      sv: 'personnummer, samordningsnummer, personnr',
      da: 'cpr nummer, cpr nr',
      no: 'fodselsnummer, personnummer',
      fi: 'henkilotunnus, hetu',
      ro: 'cnp, cod numeric personal',
      bg: 'egn',
      cs: 'rodne cislo',
      hu: 'szemelyi szam',
      tr: 'tc kimlik, kimlik no',
      hr: 'oib',
    },
    alone: {
      en: 'document number, personal code, identification, medicare',
      es: 'nif, nie, rut',
      fr: 'nir, cni',
      pt: 'niss',
    },
    never: 'missing id number, card id card',
    notTypes: 'boolean, function',
  },
  {
    category: 'gov.tax_id',
    strong: {
      en: `
        tax id, tax number, taxpayer id, taxpayer number, tax identification number, itin, utr number, unique
        tax reference, employer identification, tax no, tax identifier, tin number, ein number, fiscal number,
        tax file number, tax payer id, tax payer number, tax payer identification, federal tax id, state tax id,
        tax registration number, taxpayer identification, taxpayer identification number, tax identification,
        vat number, vat id, gst number, gstin, business tax id, tax reference, tax code personal`,
      fr: 'numero fiscal, numero fiscal de reference, numero tva, numero contribuable',
      es: 'numero fiscal, identificacion fiscal, rfc number, identificador fiscal',
      de: 'steuernummer, steuer id, steueridentifikationsnummer, steuernr, steuerid, umsatzsteuer id',
      it: 'partita iva personale, partita iva',
      pt: 'numero de contribuinte, nif contribuinte, contribuinte, numero fiscal',
      nl: 'fiscaal nummer',
      pl: 'numer nip',
    },
    notTypes: 'boolean, function',
  },
  {
    category: 'gov.passport',
    strong: {
      en: `
        passport, passport number, passport no, passport num, passport expiry, travel document, travel document
        number, passport id, passport country, passport issue date, passport expiry date, passport expiration,
        passport details, passport info, passport scan, passport copy, passport image, travel document no`,
      fr: 'passeport, numero passeport',
      es: 'pasaporte, numero de pasaporte',
      de: 'reisepass, reisepassnummer, passnummer',
      it: 'passaporto, numero passaporto',
      pt: 'passaporte, numero do passaporte',
      nl: 'paspoort, paspoortnummer',
      pl: 'paszport, numer paszportu',
      sv: 'passnummer',
      tr: 'pasaport',
    },
    never: `
      passport js, passport strategy, passport authenticate, passport local, passport jwt, passport session,
      passport saml, passport oauth, passport google, passport github, passport user`,
    notTypes: 'boolean, function',
  },
  {
    category: 'gov.driving_licence',
    strong: {
      en: `
        driving licence, driving license, driver license, driver licence, drivers license, driver license
        number, dl number, dl no, dl num, driver license state, driver license no, drivers license state,
        driving license number, operator license, cdl number, driver license expiry, driving permit, permit
        number driver`,
      fr: 'permis de conduire, numero permis, permis conduire',
      es: `
        licencia de conducir, carnet de conducir, permiso de conducir, licencia conducir, carnet conducir`,
      de: 'fuhrerschein, fuhrerscheinnummer, fuehrerschein, fuhrerscheinnr',
      it: 'patente di guida, numero patente',
      pt: 'carta de conducao, cnh',
      nl: 'rijbewijs, rijbewijsnummer',
      pl: 'prawo jazdy',
      sv: 'korkort, korkortsnummer',
    },
    alone: {
      en: 'license number, license no, license num',
    },
    never: 'driver license agreement',
    notTypes: 'boolean, function',
  },
  {
    category: 'gov.vehicle',
    // DPV's own spelling is 'VehicalLicenseRegistration' (sic).
    strong: {
      en: `
        license plate, licence plate, number plate, vehicle registration, vehicle registration number, vin
        number, vehicle identification, plate number, plate no, vehicle plate, car plate, registration plate,
        vehicle reg number, vehicle reg no, car registration, car reg, vehicle vin, vehicle number, vehicle no,
        number plates, plate num, license plate number, licence plate number, tag number vehicle`,
      fr: 'immatriculation, plaque immatriculation, numero immatriculation',
      es: 'matricula vehiculo, placa vehiculo, numero de placa',
      de: 'kennzeichen, kfz kennzeichen, autokennzeichen',
      pt: 'matricula veiculo',
      nl: 'kenteken',
      pl: 'numer rejestracyjny',
      sv: 'registreringsnummer',
    },
    alone: {
      en: 'vin',
      it: 'targa',
    },
    notTypes: 'boolean, function',
  },
  {
    category: 'gov.immigration',
    strong: {
      en: `
        immigration status, residence permit, visa type, visa status, work permit, asylum, refugee status, green
        card number, visa number, visa no, visa expiry, visa expiration, alien number, residency status,
        residence status, work authorization, citizenship status, migrant status, asylum seeker, deportation,
        green card status, immigration`,
      fr: 'titre de sejour, permis de sejour',
      es: 'permiso de residencia',
      de: 'aufenthaltstitel, aufenthaltserlaubnis',
      it: 'permesso di soggiorno',
      pt: 'autorizacao de residencia',
    },
    notTypes: 'boolean, function',
  },
  {
    category: 'special.health',
    // Booleans stay in: `isPregnant: true` is the data.
    strong: {
      en: `
        diagnosis, diagnoses, disease, illness, symptom, medication, prescription, treatment plan, allergy,
        allergies, disability, disabilities, blood type, blood group, blood pressure, blood glucose, blood
        alcohol, heart rate, heart rhythm, pregnant, pregnancy, menstrual, menstruation, vaccine, vaccination,
        patient record, health record, health insurance, mental health, hiv, cancer, bmi, body mass, body fat,
        insulin, inhaler, cholesterol, lab test result, lab result, medical history, hospital admission, sick
        leave, maternity leave, healthkit, care plan, health plan, contraception, drug test, cholesterol
        measurement, patient data, patient info, patient file, patient notes, patient history, patient chart,
        patient summary, health condition, health status, health data, health info, health information, health
        issue, health problem, health history, health concern, health note, health card, health metric, health
        goal, health report, health risk, health declaration, health questionnaire, health survey, health
        profile, health form, medical condition, icd, icd code, rx number, blood sugar, vaccinated, vaccine
        status, covid, covid status, covid test, therapist, psychiatric, psychiatrist, psychological,
        psychotherapy, chronic condition, chronic disease, chronic illness, immunization, immunisation,
        immunizations, treatment history, treatment notes, medical treatment, drug name, drug use, drug allergy,
        drug history, drugs taken, smoking, smoker, smoking status, alcohol use, alcohol consumption, alcohol
        intake, drinking habits, sick day, sick days, wheelchair, wheelchair user, dietary restriction, glucose,
        glucose level, oxygen saturation, oxygen level, sleep hours, sleep quality, last period, period date,
        menopause, ivf, infertility, autism, autistic, adhd, dyslexia, dyslexic, diabetes, diabetic, asthma,
        asthmatic, epilepsy, epileptic, depression, depressed, dementia, alzheimer, obesity, obese, overweight,
        primary care, hospitalization, hospitalisation, clinical note, clinical notes, clinical history,
        clinical trial, radiology, pathology, tumor, tumour, hearing impairment, visual impairment, visually
        impaired, impairment, abortion, miscarriage, birth control, contraceptive, rehab, rehabilitation,
        overdose, suicide, suicidal, self harm, eating disorder, mental disorder, mental illness, mental state,
        bipolar, schizophrenia, ptsd, hepatitis, tuberculosis, covid vaccine, sti test, blood test, blood work,
        blood result, blood donor, body temperature, pulse rate, resting heart rate, vital signs, vitals,
        calorie intake, fasting glucose, cardiac, cardiovascular, dialysis, transplant, organ donor, prosthesis,
        pacemaker, due date pregnancy, pregnancy week, gestational age, pregnancy test, nurse notes, doctor
        notes, doctor note, referral reason, medical leave, special needs, disability status, paid sick leave,
        injury type, accident injury, hiv status, comorbidity, comorbidities, prognosis, anamnesis, carer notes,
        medicine, medicines, medicine name, medicament, medications, prescribed drug, dose taken, therapy,
        surgery, hrv, heart rate variability, therapy notes, surgeries, medical
        (history|record|records|note|notes|condition|conditions|data|info|information|report|file|form|certificate|exam|examination|id|number|result|results|leave|issue|problem|emergency|alert|test|bill|claim|background|status|detail|details|document|documents|need|needs|aid|check|checkup|card|insurance|diagnosis|intake|summary|reason|restriction|advice|visit|allergies|profile|question|questions|questionnaire|answers|consent
        form), tobacco use, alcohol current use, alcohol past use, tobacco current use, smoking history,
        systolic, diastolic, bp systolic, bp diastolic, blood pressure systolic, chief complaint, surgical
        history, respiratory rate, body fat percentage, spo, vaccination record, vaccination records, vaccine
        record`,
      fr: `
        sante, maladie, diagnostic medical, traitement medical, ordonnance, medicament, allergie, handicap,
        groupe sanguin, tension arterielle, grossesse, enceinte, vaccin, mutuelle, arret maladie, numero
        patient, dossier medical, antecedents medicaux, antecedent medical, maladies, symptome, symptomes,
        medecin traitant, medicaments, pathologie, infirmite, vaccination`,
      es: `
        salud, enfermedad, diagnostico medico, medicamento, alergia, discapacidad, grupo sanguineo, presion
        arterial, embarazo, vacuna, historial medico, paciente, receta medica, enfermedades, alergias, sintomas,
        medicamentos, minusvalia, tratamiento medico, embarazada, diabetico`,
      de: `
        gesundheit, krankheit, medikament, allergie, behinderung, blutgruppe, blutdruck, schwangerschaft,
        schwanger, impfung, krankenkasse, krankenversicherung, patientenakte, krankschreibung, krankheiten,
        medikamente, allergien, symptome, behandlung, schwerbehinderung, krankheitsbild,
        krankenversicherungsnummer, gesundheitszustand, vorerkrankung, vorerkrankungen, impfstatus`,
      it: `
        malattia, diagnosi, farmaco, allergia, disabilita, gruppo sanguigno, gravidanza, vaccino, cartella
        clinica, paziente, malattie, farmaci, allergie, sintomi, stato di salute, terapia`,
      pt: `
        saude, doenca, diagnostico, medicamento, alergia, deficiencia, grupo sanguineo, gravidez, vacina,
        prontuario, doencas, alergias, sintomas, medicamentos, gravida`,
      nl: `
        gezondheid, ziekte, medicatie, bloedgroep, zwangerschap, zorgverzekering, ziektes, medicijnen,
        allergieen, zwanger`,
      pl: `
        zdrowie, choroba, leki, alergia, niepelnosprawnosc, grupa krwi, ciaza, choroby, alergie, objawy`,
      sv: 'halsa, sjukdom, lakemedel, blodgrupp, gravid, allergier, mediciner, diagnoser',
      fi: 'sairaus, terveys, laakitys, allergia, raskaus',
      tr: 'hastalik, alerji, ilac, hamile',
    },
    alone: {
      en: `
        health, patient, treatment, treatments, dosage, hospital, infection, injury, injuries, disorder,
        anxiety, fertility, clinical, addiction, wellness, physician, medical`,
      de: 'diagnose',
    },
    weak: {
      it: 'salute',
    },
    never: `
      service health, server health, health status code, cluster health, build health, ab treatment, experiment
      treatment, max prescription amount, diagnosis groups, player health, max health, status health, events
      status health, app health, api health, db health, database health, node health, system health, pod health,
      link health, device health, battery health, depression angle, data treatment, error treatment, water
      treatment, cardiac asset, monkey patient, vitals web, web vitals, core web vitals`,
    notTypes: 'function',
  },
  {
    category: 'special.genetic',
    strong: {
      en: `
        genetic, genome, dna, dna code, genotype, gene sequence, genetic test, genetic data, genetic marker,
        genetic markers, gene variant, gene data, genomic, genomics, dna sequence, dna test, dna sample,
        chromosome, heredity, hereditary`,
      fr: 'adn, genetique',
      es: 'adn, genetico',
      de: 'genetisch, erbgut',
      it: 'genetico',
      pt: 'genetico',
    },
    notTypes: 'function',
  },
  {
    category: 'special.biometric',
    strong: {
      en: `
        biometric, biometry, biometric data, face id, facial recognition, face embedding, face template, iris
        scan, retina scan, voice print, voiceprint, thumb print, touch id, palm print, gait analysis, finger
        print scan, fingerprint scan, fingerprint template, fingerprint data, fingerprint image, fingerprint
        hash, face encoding, face encodings, facial data, face print, facial print, facial features, facial
        scan, face scan, face descriptor, face vector, iris data, iris code, voice sample, voice biometric,
        speaker embedding, hand geometry, biometric hash, biometric template, biometric token, biometric id,
        palm vein`,
      fr: 'biometrique, biometrie, empreinte digitale, reconnaissance faciale',
      es: 'biometrico, huella dactilar, reconocimiento facial',
      de: 'biometrisch, biometrie, fingerabdruck, gesichtserkennung',
      it: 'biometrico, impronta digitale, riconoscimento facciale',
      pt: 'biometrico, impressao digital, reconhecimento facial',
    },
    alone: {
      en: 'thumbprint, retina, iris',
    },
    never: `
      is retina, key thumbprint, certificate thumbprint, cert thumbprint, request thumbprint, jwk thumbprint,
      server thumbprint`,
    notTypes: 'function',
  },
  {
    category: 'special.ethnicity',
    strong: {
      en: `
        ethnicity, ethnic origin, ethnic group, racial origin, racial, skin color, skin tone, skin colour, race
        ethnicity, race or ethnicity, ethnic, ethnic background, ethnic code, racial group, racial background,
        indigenous, indigenous status, aboriginal, race code, user race, person race, minority status, ethnicity
        code, hispanic`,
      fr: 'origine ethnique, ethnie, couleur de peau',
      es: 'etnia, origen etnico, raza etnica, color de piel',
      de: 'ethnie, ethnische herkunft, hautfarbe, ethnische zugehorigkeit',
      it: 'etnia, origine etnica, colore della pelle',
      pt: 'etnia, origem etnica, cor da pele',
      nl: 'etniciteit, huidskleur',
      pl: 'pochodzenie etniczne',
      sv: 'etnicitet, hudfarg',
    },
    alone: {
      en: 'tribe, caste, ancestry',
    },
    weak: {
      en: 'race',
      es: 'raza',
      it: 'razza',
    },
    never: 'race condition, promise race, horse race, race id, race result',
    notTypes: 'function',
  },
  {
    category: 'special.religion',
    strong: {
      en: `
        religion, religious, religious belief, faith group, philosophical belief, church membership, halal
        preference, religious affiliation, religion name, church member, church attendance, religious view,
        religious views, religious preference, faith community, religious group, atheist, baptism, baptism date,
        baptized, kosher preference`,
      fr: 'religion, confession religieuse, croyance',
      es: 'religion, creencia religiosa',
      de: 'konfession, religionszugehorigkeit, kirchensteuer, glaubensbekenntnis',
      it: 'religione, credo religioso',
      pt: 'religiao, crenca religiosa',
      nl: 'geloofsovertuiging, religie',
      pl: 'religia, wyznanie',
      sv: 'religionstillhorighet, trosuppfattning',
    },
    alone: {
      en: 'denomination, faith',
    },
    weak: {
      en: 'church, creed',
    },
    never: 'currency denomination, coin denomination, bill denomination',
    notTypes: 'function',
  },
  {
    category: 'special.political',
    strong: {
      en: `
        political, political opinion, political affiliation, political party, political view, party membership,
        voting intention, voter registration, party affiliation, voting preference, vote preference, voting
        record, voting history, political leaning, political orientation, political preference, political
        ideology, political donation, voter preference, registered party, political group, political membership,
        political beliefs`,
      fr: 'opinion politique, parti politique, appartenance politique, intention de vote',
      es: 'opinion politica, partido politico, afiliacion politica',
      de: 'politische meinung, parteimitgliedschaft, parteizugehorigkeit',
      it: 'opinione politica, partito politico',
      pt: 'opiniao politica, partido politico',
      nl: 'politieke voorkeur',
      pl: 'poglady polityczne',
      sv: 'politisk asikt',
    },
    never: 'political map',
    notTypes: 'function',
  },
  {
    category: 'special.sexual',
    strong: {
      en: `
        sexual orientation, sexual preference, sexuality, sexual history, sex life, lgbt, lgbtq, is gay, is
        lesbian, is bisexual, is lgbt, is lgbtq, sexual activity, sexual partner, sexual partners, sexual
        behavior, sexual health, orientation sexual, homosexual, heterosexual, bisexual, gender orientation`,
      fr: 'orientation sexuelle, vie sexuelle',
      es: 'orientacion sexual, vida sexual',
      de: 'sexuelle orientierung, sexualitat',
      it: 'orientamento sessuale',
      pt: 'orientacao sexual',
      nl: 'seksuele geaardheid',
      pl: 'orientacja seksualna',
      sv: 'sexuell laggning',
    },
    notTypes: 'function',
  },
  {
    category: 'special.trade_union',
    // fideslang 3.1 has no key for it; nearest is user.workplace.
    strong: {
      en: `
        trade union, union membership, union member, labor union, labour union, union dues, labor union member,
        union affiliation, union rep, trade unions, syndicate membership`,
      fr: 'syndicat, appartenance syndicale, adhesion syndicale',
      es: 'sindicato, afiliacion sindical',
      de: 'gewerkschaft, gewerkschaftsmitgliedschaft, gewerkschaftszugehorigkeit',
      it: 'sindacato, iscrizione sindacale',
      pt: 'filiacao sindical',
      nl: 'vakbond, vakbondslidmaatschap',
      pl: 'zwiazek zawodowy',
      sv: 'fackforening, fackmedlemskap',
    },
    never: 'union members type, union member type',
    notTypes: 'function',
  },
  {
    category: 'special.criminal',
    strong: {
      en: `
        criminal record, criminal history, conviction, convictions, arrest record, criminal offence, criminal
        charge, background check, disciplinary action, arrest history, arrest date, felony, felonies,
        misdemeanor, criminal background, criminal conviction, criminal case, conviction record, offence
        history, prison record, prison sentence, incarceration, incarcerated, probation status, parolee, sex
        offender, restraining order, arrest warrant, police record, court record, driving offence, driving
        offences`,
      fr: 'casier judiciaire, condamnation, antecedents judiciaires',
      es: 'antecedentes penales, condena, delitos',
      de: 'vorstrafe, strafregister, fuhrungszeugnis, vorstrafen',
      it: 'casellario giudiziale, condanna penale',
      pt: 'antecedentes criminais',
      nl: 'strafblad',
      pl: 'niekaralnosc',
      sv: 'belastningsregister',
    },
    notTypes: 'function',
  },
  {
    category: 'special.children',
    strong: {
      en: `
        (child|children|kid|pupil|minor|son|daughter|baby|infant|toddler)
        (name|names|age|ages|birth|birthday|birth date|date of birth|dob|email|first name|last name|full
        name|gender|school|photo|address), guardian name, guardian email, guardian phone, parent email, parent
        phone, parent contact, parental consent, legal guardian, kids info, child profile, child data, minor
        data`,
      fr: 'nom enfant, prenom enfant, age enfant',
      es: 'nombre hijo, edad hijo',
      de: 'kindername, name des kindes',
      it: 'nome figlio',
    },
    never: 'minor name version, child age ms, parent child name',
    notTypes: 'boolean, function',
  },
  {
    category: 'secret.password',
    strong: {
      en: `
        password, pass word, passphrase, pass phrase, pw, passcode, pass code, pin code secret, user pin, pin
        number, old password, new password, current password, password confirmation, password confirm, password
        again, password repeat, repassword, re password, login pass,
        (user|usr|my|new|old|current|confirm|db|database|admin|root|smtp|mail|email|ftp|sftp|ssh|proxy|http|https|auth|login|account|mysql|postgres|pg|redis|mongo|rabbit|rabbitmq|amqp|mqtt|wifi|app|master|temp|temporary|default|test|server|host|remote|service|keystore|key|cert|basic|basic
        auth|sudo|client|customer|member|jdbc|oracle|mssql|sql|ldap|bind|vault|wallet|secret|plain|clear|raw|hashed|encrypted|init|initial|random|orig|original|api)
        pass, login pin, pin secret, card holder pin, access pin, security pin, transaction pin, unlock pin, sim
        pin, wifi key, wpa key, wpa psk, wpa passphrase, wep key, wlan key, pre shared key, decrypted password,
        login secret, htpasswd, passw, pword, userpass, secret word, master secret, vault password, password
        plain, cleartext password, password clear text, login credential, dbpass, authpass`,
      fr: `
        mot de passe, mdp, code secret, motdepasse, mot passe, mots de passe, code confidentiel, code acces,
        code pin`,
      es: `
        contrasena, clave de acceso, clave secreta, clave acceso, clave usuario, contrasenia, contrasena nueva,
        nueva contrasena`,
      de: `
        passwort, kennwort, passwort neu, passwoerter, zugangscode, geheimzahl, losungswort, passwd neu, pin
        nummer`,
      it: 'parola chiave, parola d ordine, password utente, chiave di accesso, codice pin',
      pt: 'senha, palavra passe, palavra chave, senha usuario, nova senha',
      nl: 'wachtwoord',
      pl: 'haslo, hasla, haslo uzytkownika',
      sv: 'losenord',
      da: 'adgangskode, kodeord',
      no: 'passord',
      fi: 'salasana',
      ro: 'parola',
      cs: 'heslo',
      hu: 'jelszo',
      tr: 'sifre, parola',
    },
    alone: {
      en: 'pass, pin',
      ru: 'parol',
    },
    weak: {
      es: 'clave',
    },
    never: `
      password minimum, password forgot, forgot password, password retrieval, password question, incorrect
      password, wrong password, change password, password set, show password, passwords do not, password
      protected, password less, password grant, password flow, password too, password must, password is,
      password recently, password not, password auth, password authentication, password authenticator, password
      login, password sign, password last, password updated, password modified, password date, password time,
      password at, password encoder, password hasher, password encryption, password prompt, password eye,
      password hidden, password shown, password show, password meter, password recovery, password restore,
      password placeholder, password character, password char, pass through, pass number, pass fail, pass
      percentage, pass criteria, pass thru, boarding pass, render pass, shader pass, compiler pass, pass name,
      season pass, day pass, ski pass, all pass, map pin, pin map, pin top, pin left, pin right, gpio pin, led
      pin, input pin, output pin, pin board, pin post, clock pin, data pin, button pin, sensor pin, analog pin,
      digital pin, pin layout, ask for password, without password, with password, require password, password
      list item, too many password, forgotten password, lost password`,
    notTypes: 'boolean, function, date',
  },
  {
    category: 'secret.token',
    // A Crisp session token (CRISP_TOKEN_ID / setTokenId) is a legitimate use: derive it, never reuse an app token.
    strong: {
      en: `
        access token, auth token, refresh token, id token, bearer token, jwt, json web token, api key, api
        token, api tok, apikey, secret key, client secret, private key, session token, session id, sessionid,
        session key, auth key, authentication key, authorization header, authorization key, oauth token, csrf
        token, xsrf token, secret, app secret, webhook secret, encryption key, signing key, one time code, one
        time password, one time passcode, totp secret, mfa code, mfa secret, two factor code, 2fa code, backup
        code, recovery code, reset token, magic link, accnt key, ssh key, certificate private, device api token,
        secure key, license key, account key, secret token,
        (access|auth|authentication|authenticity|authorization|authorisation|refresh|id|bearer|session|sess|login|logon|signin|sign
        in|security|reset|password reset|reset password|forgot
        password|activation|confirmation|confirm|verification|email
        verification|verify|invite|invitation|remember|remember me|csrf|xsrf|anti forgery|request
        verification|api|app|application|bot|oauth|oauth2|oauth access|sso|saml|jwt|service|personal
        access|github|gitlab|bitbucket|slack|npm|pypi|nuget|telegram|discord|firebase|facebook|google|twitter|linkedin|stripe|plaid|paypal|square|shopify|aws|azure|gcp|dropbox|mapbox|twilio|sendgrid|mailgun|mailchimp|sentry|datadog|heroku|vercel|netlify|cloudflare|digitalocean|vault|consul|k8s|kubernetes|docker|registry|admin|mfa|2fa|two
        factor|otp|one
        time|secret|account|deploy|webhook|client|identity|user|customer|member|private|cookie|http|page
        access|user access|long lived|short lived|impersonation|delegation|temp|temporary|magic|magic
        link|unsubscribe|payment|card|checkout|guest|read|write|root|master|server|provider|external|hub|ci|agent|runner|upload|download|jira|confluence|notion|openai|hf|huggingface|crisp|intercom|zendesk|hubspot|salesforce)
        token,
        (api|secret|private|access|auth|authentication|authorization|session|encryption|encrypt|decryption|crypto|cipher|signing|sign|signature|hmac|hash
        secret|master|app|application|consumer|account|ssh|pgp|gpg|rsa|dsa|ecdsa|ed25519|aes|des|service
        account|service|deploy|product|activation|stripe|stripe secret|wallet|shared|symmetric|storage
        account|tls|ssl|pem|root|vault|jwt|webhook|client|secure|security|license|secret access|google api|maps
        api|google maps api|openai|openai api|sendgrid|sendgrid api|twilio|mailgun|aws|aws secret|aws
        access|azure|firebase|crypt|key vault|admin|merchant|recovery|data encryption|user
        api|subscription|host|pre shared|preshared) key, access key id, aws access key id, secret access key,
        aws secret access key, private key pem, private pem, private key id, public private key,
        (api|app|application|client|consumer|shared|webhook|signing|session|cookie|jwt|token|oauth|oauth
        token|oauth client|auth|access|access token|totp|mfa|2fa|two
        factor|otp|hmac|user|account|service|bot|stripe|github|google|facebook|twitter|slack|aws|azure|crypto|encryption|master|admin|server|database|db|nextauth|recaptcha|captcha|hcaptcha|channel|partner|merchant|store|my|top|company|trade)
        secret, secret string, secret text, secret value, secret data, secret access, secret id, secret hash,
        secret base, secrets, secret info, secret note, secret code,
        (verification|verify|auth|authorization|authentication|authenticator|activation|access|login|otp|one
        time|2fa|mfa|two factor|two step|recovery|backup|reset|password reset|sms|sms verification|phone
        verification|email verification|security
        verification|passcode|unlock|entry|alarm|secret|door|gate|validation sms) code, verification pin, backup
        codes, recovery codes, recovery phrase, recovery words, seed phrase, seed words, mnemonic phrase, wallet
        seed, wallet mnemonic, wallet private key, totp, totp seed, otp seed, otp secret, auth secret, auth
        header, auth cookie, session cookie, cookie secret, session token id, sess id, php sess id, phpsessid,
        jsessionid, j session id, asp session id, connect sid, connection string, conn string, conn str, db
        connection string, db uri secret, oauth verifier, oauth code, code verifier, pkce verifier, oauth state
        secret, saml assertion, saml response, basic auth, http basic auth, basic authorization, auth basic,
        proxy authorization, api credentials, user credentials, login credentials, db credentials, aws
        credentials, credential, auth credential, key material, kms key material, keytab, kerberos ticket, nonce
        secret, crypto key, cryptokey, private exponent, secret phrase, service account json, client credential,
        gpg passphrase, recovery key, sas token, shared access signature, shared access key, webhook signature
        secret, password salt, salt secret, one time pad, pass token, auth string, auth data, auth info, auth
        hash, credentials file content, google secret, session data token, session secret, session hash, session
        uuid, ses id, device secret, refresh tok, access tok, otp, mfa, oauth, credentials,
        (unlock|installation|install|persisted|signed|encoded|decoded|cached|raw|plain|plaintext|opaque|user
        session|chat|support|live|test|prod|production|dev|sandbox) token, resend api key`,
      fr: `
        jeton acces, cle api, cle secrete, cle privee, reponse secrete, code de verification, jeton auth, code
        secret acces`,
      es: `
        clave api, clave privada, codigo de verificacion, respuesta secreta, clave secreta, clave encriptacion,
        codigo verificacion, token de acceso`,
      de: `
        api schlussel, geheimer schlussel, sicherheitsantwort, sicherheitsfrage, zugangstoken, geheimnis,
        privater schlussel, bestatigungscode`,
      it: 'chiave api, chiave segreta, risposta segreta',
      pt: 'chave api, chave secreta, resposta secreta',
    },
    alone: {
      en: 'token, bearer, authorization, sid, csrf, xsrf, mnemonic, confidential, passkey, keystore',
      fr: 'jeton',
    },
    weak: {
      en: 'pin, certificate',
    },
    never: `
      next token, page token, continuation token, cancel token, design token, token address, token name, map
      pin, secret santa, next page token, sync token, syntax token, semantic token, semantic tokens, lexer
      token, lex token, cur token, previous token, prev token, first token, last token, end token, start token,
      close token, open token, keyword token, token stream, token list, token start, token end, token map, token
      range, token balance, token price, token amount, token supply, token contract, token standard, token sale,
      token metadata, token pair, token pool, token swap, token holder, token transfer, token network, token
      budget, prompt tokens, completion tokens, input tokens, output tokens, max new tokens, num tokens, cached
      tokens, reasoning tokens, used tokens, color token, theme token, spacing token, style token, token bucket,
      token ring, token scanner, token lexer, token interceptor, token exp, token validity, token refresh, token
      storage, token cache, token scope, token scopes, token audience, token issuer, token payload, token
      claims, token credential, token created, token updated, string token, abort token, cancellation token,
      sentinel token, special token, unk token, pad token, eos token, bos token, stop token, token embedding,
      token ids, injection token, public access key, client key code, product key name, application key name,
      session key name, secret name, secret version, secret lint, secret arn, secret rotation, secret scanning,
      top secret project, no secret, class session id, training session id, event session id, credential name,
      credential scope, credential chain, credential logger, credential control, with credentials, same
      credential, request credentials, wrong credential, invalid credentials, check credentials, credentials
      omit, credentials include, access code name, access code list, oauth app, oauth scope, oauth scopes, oauth
      redirect, oauth flow, oauth flows, oauth login, oauth user, otp timer, mfa setup, jwt issuer, jwt
      audience, jwt payload, jwt strategy, jwt claims, certificate number, death certificate, marriage
      certificate, client certificate, api key name, api key id, api key env, token sid, twilio sid, token hash`,
    notTypes: 'boolean, function',
  },
  {
    category: 'secret.security_question',
    strong: {
      en: `
        mothers maiden name, mother maiden name, security question, security answer, pet name answer, mother
        maiden, mothers maiden, maiden name of mother, secret question, secret answer, challenge question
        answer, security ques, security ans, security questions, security answers, secret question answer, hint
        answer, password answer`,
      fr: 'nom de jeune fille de la mere, question secrete',
      es: 'apellido de soltera de la madre, pregunta secreta',
      de: 'madchenname der mutter, sicherheitsfrage',
    },
    notTypes: 'boolean, function',
  },
  {
    category: 'work.job',
    strong: {
      en: `
        job title, employer, employer name, employment history, employment status, work history, employee file,
        performance review, cv file, resume file, hire date, employment, interview notes, linkedin headline,
        name of employer, job role, job position, position title, company position, company role, termination
        date, dismissal reason, performance rating, employment type, employment date, date of hire, hired date,
        hired at, seniority level, job history, job level, work experience, professional experience, resume url,
        cv url, resume text, curriculum vitae, manager name, supervisor name, previous employer, current
        employer, years of experience`,
      fr: 'poste occupe, employeur, metier, intitule de poste',
      es: 'cargo laboral, empleador, profesion, puesto de trabajo, ocupacion',
      de: 'beruf, arbeitgeber, berufsbezeichnung, stellenbezeichnung',
      it: 'professione, datore di lavoro, qualifica professionale',
      pt: 'profissao, empregador, cargo profissional',
      nl: 'beroep, werkgever, functietitel',
      pl: 'zawod, pracodawca, stanowisko',
      sv: 'yrke, arbetsgivare',
    },
    alone: {
      en: 'designation, resume, cv, occupation, profession',
      fr: 'profession',
    },
    weak: {
      en: 'employee, interview, certification, role title, job',
    },
    never: 'cron job, background job, print job, pause resume',
    notTypes: 'boolean, function',
  },
  {
    category: 'work.company',
    // Not personal by itself for legal persons; personal when tied to a visitor (Crisp does tie it).
    strong: {
      en: 'company of user, user company, organisation name user, employer company',
    },
    weak: {
      en: 'company, organization, organisation',
      fr: 'societe, entreprise',
      es: 'empresa',
      de: 'firma, unternehmen',
      it: 'azienda',
      pt: 'empresa',
    },
    notTypes: 'boolean, function',
  },
  {
    category: 'education',
    strong: {
      en: `
        school attended, university attended, degree obtained, academic transcript, grade point average, exam
        result, education level, alma mater, educational level, educational background, education history,
        education details, highest education, qualification level, highest qualification, graduation year,
        graduation date, student grade, student grades, exam grade, exam score, exam mark, school grade,
        university name, college name, school name of student, alumni, degree name, degree type, course of
        study, field of study, sat score, academic record, academic history, report card, transcript of records,
        grade level`,
      fr: 'niveau etudes, diplome, ecole frequentee',
      es: 'nivel educativo, titulo academico',
      de: 'schulabschluss, hochschulabschluss, bildungsstand',
      it: 'titolo di studio',
      pt: 'escolaridade',
    },
    alone: {
      en: 'education, qualification, gpa, diploma',
    },
    weak: {
      en: 'degree, school, university, college',
    },
    notTypes: 'boolean, function',
  },
  {
    category: 'behavior.browsing',
    strong: {
      en: `
        browsing history, browser history, search history, search query user, pages visited, links clicked, link
        clicked, click history, viewed products, watch history, referrer url, last page visited, session
        recording, last visited page, last page viewed, last viewed page, visited pages, visited urls, visit
        history, page view history, viewed pages, browsing behavior, browsing data, click stream, clickstream,
        search terms user, recent searches, last search, recently viewed, reading history, listening history,
        viewing history, play history, url history, activity log user, url clicked, clicked links`,
      fr: 'historique navigation, pages vues, recherche utilisateur',
      es: 'historial de navegacion',
      de: 'browserverlauf, suchverlauf',
      it: 'cronologia',
      pt: 'historico de navegacao',
    },
    notTypes: 'boolean, function',
  },
  {
    category: 'content.message',
    // For message:text the sink is a visible chat message: low unless a stronger category flows in.
    strong: {
      en: `
        private message, confidential message, chat message, message body, chat log, conversation transcript,
        email body text, comment text, support message, user message, feedback text, free text, sms text, voice
        mail, voicemail, call log, call recording, audio recording, telephone recording, transcript, chat
        history, conversation history, conversation log, conversation text, message text, message content, sms
        body, sms content, sms message, review text, review body, customer message, customer note, customer
        notes, customer comment, client message, contact message, inquiry text, ticket body, ticket description,
        support ticket body, email body, mail content, call transcript, call notes, audio transcript, voice
        message, voice note, voice recording, dm text, direct message, direct message text, private note,
        private notes, personal note, personal notes, diary entry, journal entry, letter body, call record, call
        records, call history, call detail record, chat content, chat text, chat body, inbox messages, phone
        conversation`,
      fr: 'message prive, texte libre, journal appels',
      es: 'mensaje privado',
      de: 'private nachricht, freitext, anrufliste',
      it: 'messaggio privato',
      pt: 'mensagem privada',
    },
    weak: {
      en: 'message, comment, feedback, notes, body',
    },
    never: `
      error message, success message, message id, validation message, log message, commit message, help message`,
    notTypes: 'boolean, function',
  },
  {
    category: 'demographic.language',
    strong: {
      en: `
        spoken language, mother tongue, native language, preferred language, user language, language preference,
        first language, second language, languages spoken, language spoken, user locale, user lang, customer
        language, language preferences, without accents`,
      fr: 'langue maternelle, langue parlee',
      es: 'lengua materna',
      de: 'muttersprache, bevorzugte sprache',
      it: 'lingua madre',
    },
    alone: {
      en: 'accent',
    },
    weak: {
      en: 'language, locale, lang',
    },
    never: `
      programming language, code language, syntax language, selected language, check language, change language,
      grave accent, char accent`,
    notTypes: 'boolean, function',
  },
  {
    category: 'demographic.profile',
    strong: {
      en: `
        hair color, eye color, favorite food, personal interests, dietary preference, diet preference, height
        cm, weight kg, body weight, body height, likes and dislikes, personality type, group membership,
        acquaintances, friends list, favorite foods, favourite food, hobbies and interests, hair colour, eye
        colour, body type, shoe size, clothing size, dress size, personal preferences, dietary preferences, diet
        type, personality, zodiac sign, star sign, interest tags, user interests, physical description, physical
        characteristics, distinguishing marks, weight lbs, height inches, social class, living situation,
        housing status, home ownership, household size, veteran status, military service, military status,
        social status`,
      fr: 'loisirs, regime alimentaire, situation sociale',
      es: 'aficiones, dieta',
      de: 'hobbys, ernahrungsweise',
      it: 'interessi personali',
      pt: 'passatempos',
    },
    alone: {
      en: 'reputation, friends, friend, piercing, lifestyle, hobby, hobbies, tattoo',
    },
    weak: {
      en: 'likes, dislikes, opinion, attitude, weight, height, habits, preferences, interests',
    },
    never: 'line height, font weight, row height',
    notTypes: 'boolean, function',
  },
  {
    category: 'privacy.preferences',
    // Not to be reported as a leak: used by the consent-gate analysis, listed in the inventory.
    strong: {
      en: `
        consent status, marketing opt in, cookie consent record, gdpr consent, newsletter opt in, do not track,
        marketing consent, consent given, consent date, consent timestamp, email opt in, sms opt in, marketing
        preferences, communication preferences, gdpr consent date`,
      fr: 'consentement enregistre',
      de: 'einwilligung',
      es: 'consentimiento registrado',
    },
    notTypes: 'boolean, function',
  },
  {
    category: 'insurance',
    strong: {
      en: `
        insurance number, insurance policy number, policyholder, health insurance number, health insurance claim
        number, insurance id, insured person, health insurance card, policy number, policy no, policy num,
        insurance member id, insurance provider, insurance company, insurance plan, insurance group number,
        insurance policy, insurance card, insurance claim, insurance details, insurance info, insurer name,
        insured name, health plan id, health plan beneficiary number, member policy id, subscriber policy id`,
      fr: `
        numero assurance, assure social, numero adherent mutuelle, numero contrat assurance, numero mutuelle`,
      es: 'numero de poliza, asegurado, numero poliza, poliza',
      de: `
        versicherungsnummer, versichertennummer, versichertennr, krankenversicherung nummer, policennummer`,
      it: 'numero polizza',
      pt: 'numero da apolice',
    },
    alone: {
      en: 'insurance, mutuelle, insurer',
    },
    never: 'network policy number, retention policy number',
    notTypes: 'boolean, function',
  },
];
