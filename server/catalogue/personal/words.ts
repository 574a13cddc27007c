/** The words of one category. Phrases are folded (no accents), lower-case, and separated by commas; a phrase of several words also
 * matches when they are glued together. The keys of `strong` and `weak` are languages, for the reader only. */
export interface CategoryWords {
  readonly category: string;
  /** Enough by themselves. */
  readonly strong: Readonly<Record<string, string>>;
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
    // 'nombre' is Spanish for name but French for number; 'nome/nom/nombre/name' are weak words: count only as the whole identifier or on a person-like object.
    strong: {
      en: `
        full name, person name, customer name, client name, cardholder name, card holder name, patient name, legal
        name, contact name, owner name, buyer name, seller name, sender name, recipient name, employee name, visitor
        name, real name, author name, guest name, holder name, name on account, name on card`,
      fr: 'nom complet, nom et prenom, nom prenom',
      es: 'nombre completo, nombre y apellidos',
      de: 'vollstandiger name, vollname',
      it: 'nome completo, nome e cognome',
      pt: 'nome completo',
      nl: 'volledige naam',
      pl: 'imie i nazwisko',
      sv: 'fullstandigt namn',
    },
    weak: {
      en: 'name, display name, nickname, nick name, screen name, profile name',
      fr: 'nom, surnom, pseudo, pseudonyme',
      es: 'nombre, apodo',
      it: 'nome, soprannome',
      pt: 'nome, apelido',
      nl: 'naam',
      sv: 'namn',
      da: 'navn',
      pl: 'nazwa',
      ru: 'imya',
      tr: 'isim',
    },
    never: `
      class name, file name, host name, domain name, event name, product name, company name, brand name, tag name, app
      name, service name, plan name, path name, route name, field name, column name, table name, function name, method
      name, package name, module name, store name, space name, image name, category name, project name, repo name,
      branch name, team name, channel name, font name, icon name, component name, layout name, schema name, index
      name, bucket name, queue name, topic name, config name, param name, parameter name, property name, attribute
      name, variable name, node name, element name, key name, display name prefix, name space, way name, municipality
      name, instance name, sku name, erp name, front name, container name, set name, linnworks account name, account
      name, phrase set name`,
    notTypes: 'boolean, function, number',
  },
  {
    category: 'identity.name.first',
    strong: {
      en: 'first name, given name, forename, fore name, middle name, preferred name, fname, f name',
      fr: 'prenom',
      es: 'primer nombre, nombre de pila, segundo nombre',
      de: 'vorname, rufname',
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
      en: 'last name, surname, sur name, family name, maiden name, lname, l name, birth name',
      fr: 'nom de famille, nom usage, nom naissance, nom de jeune fille',
      es: 'apellido, apellido paterno, apellido materno',
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
    never: 'last name score',
    notTypes: 'boolean, function, number',
  },
  {
    category: 'identity.birth_date',
    strong: {
      en: `
        dob, date of birth, birth date, birthdate, birthday, birth day, bday, birth year, birth month, born on, year
        of birth`,
      fr: 'date de naissance, date naissance, naissance, ne le, annee naissance',
      es: 'fecha de nacimiento, fecha nacimiento, nacimiento, ano nacimiento',
      de: 'geburtsdatum, geburtstag, geburtsjahr, geb datum',
      it: 'data di nascita, data nascita, nascita',
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
    notTypes: 'boolean, function',
  },
  {
    category: 'identity.age',
    // German 'Alter' is left out: 'alter' is an English verb.
    strong: {
      en: `
        age range, age group, user age, customer age, patient age, years old, age bracket, is minor, is adult`,
      fr: 'tranche age',
      es: 'rango edad',
      de: 'altersgruppe, lebensalter',
      it: 'fascia eta',
    },
    weak: {
      en: 'age',
      fr: 'age',
      es: 'edad',
      it: 'eta',
      pt: 'idade',
      nl: 'leeftijd',
      pl: 'wiek',
      sv: 'alder',
    },
    never: `
      max age, cache age, min age, age ms, age seconds, stale age, page age, session age, cookie age, file age,
      account age, age gate`,
    notTypes: 'function',
  },
  {
    category: 'identity.birth_place',
    strong: {
      en: `
        place of birth, birth place, birthplace, birth city, birth country, country of birth, city of birth`,
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
    // Spanish/Portuguese 'genero' also means genre: treat as weak outside person objects. French 'genre' left out (music genre).
    strong: {
      en: 'gender, gender identity, pronouns, sex, is male, is female',
      fr: 'sexe, civilite',
      es: 'genero, sexo',
      de: 'geschlecht, anrede',
      it: 'genere, sesso',
      pt: 'sexo',
      nl: 'geslacht',
      pl: 'plec',
      sv: 'kon',
      da: 'kon',
      fi: 'sukupuoli',
      tr: 'cinsiyet',
    },
    never: 'gender neutral, grammatical gender, noun gender',
    notTypes: 'function',
  },
  {
    category: 'identity.nationality',
    strong: {
      en: 'nationality, citizenship, country of citizenship, national origin',
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
        dependents, next of kin, relationship status, family structure, siblings`,
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
    weak: {
      en: 'family, sibling, marriage, divorce, offspring',
      fr: 'famille',
      es: 'familia',
    },
    never: `
      child components, children nodes, font family, sibling node, sibling element, next sibling, previous sibling`,
    notTypes: 'boolean, function',
  },
  {
    category: 'identity.photo',
    strong: {
      en: `
        profile picture, profile photo, profile image, selfie, avatar url, user photo, user avatar, passport photo,
        profile pic, photo id`,
      fr: 'photo identite, photo profil, photo de profil',
      es: 'foto de perfil, foto perfil',
      de: 'profilbild, passbild',
      it: 'foto profilo',
      pt: 'foto de perfil, foto perfil',
    },
    weak: {
      en: 'avatar, photo, picture',
    },
    never: 'avatar size, avatar color, photo album, avatar component',
    notTypes: 'boolean, function',
  },
  {
    category: 'identity.signature',
    strong: {
      en: `
        user signature, handwritten signature, customer signature, signature image, esignature, e signature`,
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
      en: 'email, e mail, mail address, email address, emails, contact email, recovery email, mailbox',
      fr: 'courriel, courrier electronique, adresse electronique, adresse mail, adresse courriel, mel',
      es: 'correo, correo electronico, direccion de correo',
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
    weak: {
      en: 'mail',
    },
    never: `
      email template, email notification, email provider, email service, email subject, email body, email sent, email
      type, email reminder, email handover, email settings, email config, email label, email token, email client,
      email queue, email verified, email confirmed, email count, email domain, email regex, email policy, email
      example, mail server, mail chimp, mail merge, mail gun, email campaign, email list id, email id prefix, email
      opt, email consent, email preference, email frequency, email required, email exists, email taken, email valid,
      email error, email enabled, support email, noreply email, no reply email, email from, from email default, voice
      mail`,
    notTypes: 'boolean, function, number',
  },
  {
    category: 'contact.phone',
    strong: {
      en: `
        phone, telephone, phone number, phone no, mobile number, mobile phone, cell phone, cellphone, mobile no, tel
        no, msisdn, whatsapp number, contact number, home phone, work phone, office phone, mob num, phone num, mobile
        num, home no, home number, home tel, landline, sms number`,
      fr: `
        numero de telephone, num tel, tel portable, telephone portable, numero portable, telephone fixe, no tel`,
      es: 'telefono, numero de telefono, telefono movil, telefono celular, celular, numero movil',
      de: 'telefon, telefonnummer, handynummer, mobilnummer, rufnummer, handy, festnetz, tel nr',
      it: 'telefono, numero di telefono, cellulare, numero cellulare',
      pt: 'telefone, telemovel, celular, numero de telefone',
      nl: 'telefoon, telefoonnummer, mobielnummer, gsm nummer',
      pl: 'telefon, numer telefonu, telefon komorkowy',
      sv: 'telefon, telefonnummer, mobilnummer',
      da: 'telefonnummer, mobilnummer, tlf',
      no: 'telefonnummer, mobilnummer, tlf',
      fi: 'puhelin, puhelinnumero',
      ro: 'telefon, numar de telefon',
      tr: 'telefon numarasi, cep telefonu',
      ru: 'telefon',
      hu: 'telefonszam',
    },
    weak: {
      en: 'mobile, tel, cell',
      fr: 'portable, tel',
      es: 'movil',
    },
    never: `
      phone code, phone prefix, phone format, phone mask, phone verified, phone country code, phone business, phone
      company, phone dialog, phone app, phone form, microphone, headphone, phone type, phone label, phone input, phone
      required, phone book name, is mobile, mobile view, mobile menu, mobile app, mobile breakpoint, mobile nav,
      mobile only, phone icon, support phone, tel link`,
    notTypes: 'boolean, function',
  },
  {
    category: 'contact.fax',
    strong: {
      en: 'fax, fax number, fax no, fax num',
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
        postal address, home address, home addr, mailing address, billing address, shipping address, delivery address,
        street address, residential address, address line, physical address, house number, full address, customer
        address, user address, work address`,
      fr: `
        adresse postale, adresse de livraison, adresse de facturation, adresse domicile, adresse complete, domicile`,
      es: 'direccion postal, direccion de envio, direccion de facturacion, domicilio, direccion completa',
      de: 'anschrift, postanschrift, lieferadresse, rechnungsadresse, wohnadresse, hausnummer',
      it: 'indirizzo di spedizione, indirizzo di fatturazione, indirizzo di casa, residenza',
      pt: 'endereco, endereco de entrega, morada, endereco de cobranca',
      nl: 'woonadres, bezorgadres, factuuradres, huisnummer',
      pl: 'adres zamieszkania, adres dostawy, adres korespondencyjny',
      sv: 'hemadress, leveransadress, postadress, bostadsadress',
      da: 'hjemmeadresse, leveringsadresse',
      fi: 'kotiosoite, postiosoite',
      tr: 'ev adresi, teslimat adresi',
    },
    weak: {
      en: 'address, addr',
      fr: 'adresse',
      es: 'direccion',
      de: 'adresse',
      it: 'indirizzo',
      nl: 'adres',
      pl: 'adres',
      sv: 'adress',
      fi: 'osoite',
      tr: 'adres',
      ro: 'adresa',
    },
    never: `
      ip address, mac address, email address, server address, logical address, port address, public address, private
      address, inet address, wallet address, contract address, token address, memory address, address bar, host
      address, remote address, internet address, data address, cc address, bcc address, to address, from address, skip
      address, bus address, base address, address list, address book id, virtual address, eth address, ethereum
      address, bitcoin address, btc address, address space, address family, url address, web address, camera address`,
    notTypes: 'boolean, function, number',
  },
  {
    category: 'contact.address.street',
    strong: {
      en: 'street name, street line, street number',
      fr: 'nom de rue, numero de rue',
      es: 'calle',
      de: 'strasse, strassenname',
      it: 'nome via',
      pt: 'logradouro',
      nl: 'straatnaam, straat',
      pl: 'ulica',
      sv: 'gatuadress',
    },
    weak: {
      en: 'street',
      fr: 'rue',
      it: 'via',
      pt: 'rua',
    },
    never: 'street view, wall street',
    notTypes: 'boolean, function, number',
  },
  {
    category: 'contact.address.city',
    strong: {
      en: 'billing city, shipping city, home city',
    },
    weak: {
      en: 'city, town, home town, hometown',
      fr: 'ville, commune',
      es: 'ciudad, localidad',
      de: 'stadt, wohnort, ort',
      it: 'citta, comune',
      pt: 'cidade, localidade',
      nl: 'woonplaats, stad',
      pl: 'miasto',
      sv: 'ort, stad',
    },
    notTypes: 'boolean, function, number',
  },
  {
    category: 'contact.address.postal_code',
    strong: {
      en: 'zip, zip code, zipcode, postal code, post code, postcode, pin code, pincode, eircode',
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
    weak: {
      it: 'cap',
      pt: 'cep',
      es: 'cp',
    },
    never: 'zip file, gzip, zip archive, unzip, zip path, zip with',
    notTypes: 'boolean, function',
  },
  {
    category: 'contact.address.region',
    strong: {
      en: `
        state of residence, country of residence, province of residence, billing country, shipping country, billing
        state, residence country`,
      fr: 'pays de residence, departement de residence',
      es: 'pais de residencia',
      de: 'wohnsitzland',
      it: 'paese di residenza',
    },
    weak: {
      en: 'country, province, region, county',
      fr: 'pays, departement',
      es: 'pais, provincia',
      de: 'bundesland, land',
      it: 'paese, provincia',
      pt: 'pais, estado',
    },
    never: `
      country code list, country select, country flag, aws region, cloud region, region id, company country`,
    notTypes: 'boolean, function, number',
  },
  {
    category: 'contact.emergency',
    strong: {
      en: 'emergency contact, emergency phone, emergency number, ice contact',
      fr: 'contact urgence, contact d urgence',
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
        username, instagram username, social handle, telegram id, discord id, social profile, skype id, tiktok handle,
        facebook username`,
    },
    never: 'facebook pixel, twitter card, facebook app id',
    notTypes: 'boolean, function',
  },
  {
    category: 'account.username',
    strong: {
      en: 'username, user name, login name, screen name, user login, account login, login id',
      fr: 'nom utilisateur, identifiant de connexion',
      es: 'nombre de usuario, usuario login',
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
      en: 'login, handle',
    },
    never: `
      username field, username placeholder, db username, database username, smtp username, repo username, sql username`,
    notTypes: 'boolean, function, number',
  },
  {
    category: 'account.user_id',
    strong: {
      en: `
        user id, userid, customer id, customer number, client id number, account id, account number internal, member
        id, member number, patient id, subscriber id, visitor id, contact id, person id, puid, player id, student id,
        student number, employee id, employee number, employee code, applicant id, user uuid, user guid, user ref,
        customer ref, external id, user key, payer id, payee id, buyer id, seller id, cardholder id, follower id,
        trainer id, commenter id, contributor id, collaborator id, recipient id, profile id, owner id, author id`,
      fr: `
        identifiant utilisateur, identifiant client, numero client, id utilisateur, id client, matricule`,
      es: 'id usuario, id cliente, numero de cliente',
      de: 'benutzer id, kundennummer, kunden id, nutzer id, mitgliedsnummer',
      it: 'id utente, codice cliente, numero cliente',
      pt: 'id usuario, codigo cliente',
      nl: 'klantnummer, gebruikers id',
      pl: 'id uzytkownika, numer klienta',
      sv: 'kundnummer, anvandar id',
    },
    weak: {
      en: 'uid, uuid, guid',
    },
    never: `
      client id oauth, website id, app id, session id, product id, order id, template id, plan id, return seller id,
      seller account id, youtube channel id, workspace id, directory id, subnet id, crisp website id`,
    notTypes: 'boolean, function',
  },
  {
    category: 'online.ip_address',
    strong: {
      en: `
        ip address, ip addr, client ip, remote ip, user ip, visitor ip, remote addr, x forwarded for, ipv4, ipv6, ip
        v4, ip v6, last login ip`,
      fr: 'adresse ip',
      es: 'direccion ip',
      de: 'ip adresse',
      it: 'indirizzo ip',
      pt: 'endereco ip',
      pl: 'adres ip',
      sv: 'ip adress',
    },
    weak: {
      en: 'ip',
    },
    never: `
      server ip, bind ip, ip range, ip filter, ip whitelist, ip allowlist, host ip, node ip, pod ip, cluster ip, skip
      address`,
    notTypes: 'boolean, function',
  },
  {
    category: 'online.device_id',
    strong: {
      en: `
        device id, device identifier, device token, device info, push token, fcm token, apns token, imei, imsi, iccid,
        udid, idfa, idfv, aaid, gaid, gps adid, advertising id, ad id, android id, mac address, mac addr, serial
        number device, hardware id, machine id`,
      fr: 'identifiant appareil',
      es: 'id dispositivo, identificador de dispositivo',
      de: 'gerate id, geratekennung',
    },
    never: 'macro, mac command, mac os, device idle',
    notTypes: 'boolean, function',
  },
  {
    category: 'online.fingerprint',
    strong: {
      en: 'browser fingerprint, device fingerprint, canvas fingerprint, visitor fingerprint',
      fr: 'empreinte navigateur',
    },
    weak: {
      en: 'fingerprint, finger print',
    },
    never: 'certificate fingerprint, key fingerprint, file fingerprint, build fingerprint, ssh fingerprint',
    notTypes: 'boolean, function',
  },
  {
    category: 'online.cookie_id',
    strong: {
      en: `
        cookie id, tracking id, ga client id, client id ga, gclid, fbclid, fbp, fbc, anonymous id, distinct id,
        amplitude id, mixpanel id, segment anonymous id, visitor cookie, ga cookie, hubspotutk`,
    },
    never: 'shipment tracking id, order tracking id, parcel tracking id',
    notTypes: 'boolean, function',
  },
  {
    category: 'online.user_agent',
    strong: {
      en: `
        user agent, browser version, operating system, os version, device model, device type, screen resolution`,
      de: 'betriebssystem',
    },
    never: 'user agent stylesheet',
    notTypes: 'boolean, function',
  },
  {
    category: 'location.precise',
    strong: {
      en: `
        latitude, longitude, lat lng, latlng, lat lon, latlon, gps position, gps location, gps coordinate, geo
        coordinates, geolocation, user location, current location, home location, gps trace, geo location, coords`,
      fr: 'coordonnees gps, position gps, geolocalisation',
      es: 'latitud, longitud, coordenadas gps, ubicacion actual',
      de: 'breitengrad, langengrad, standort, gps koordinaten',
      it: 'latitudine, longitudine, posizione gps',
      pt: 'localizacao atual, coordenadas gps',
      nl: 'breedtegraad, lengtegraad',
      pl: 'szerokosc geograficzna, dlugosc geograficzna',
    },
    weak: {
      en: 'lat, lng, lon',
    },
    never: `
      window location, router location, use location, location hash, location pathname, location search, location
      state, location href, left longitude, right longitude, tree coords, mouse coords, svg coords, grid coords,
      office location, location id`,
    notTypes: 'boolean, function',
  },
  {
    category: 'location.imprecise',
    strong: {
      en: 'geo city, geo country, ip country, ip city, timezone user, user timezone, user country',
      fr: 'pays utilisateur, ville utilisateur',
    },
    weak: {
      en: 'timezone, time zone, location',
      de: 'standort',
      es: 'ubicacion',
      it: 'posizione',
      fr: 'localisation',
    },
    notTypes: 'boolean, function',
  },
  {
    category: 'financial.card_number',
    strong: {
      en: `
        credit card, creditcard, debit card, card number, card no, card num, cc number, cc num, cc no, ccn, pan
        number, payment card, credit number, debit number, visa number, visa card, visa no, amex number, card pan,
        credit card no`,
      fr: 'numero de carte, carte bancaire, carte bleue, numero cb, carte de credit',
      es: 'tarjeta de credito, numero de tarjeta, tarjeta de debito',
      de: 'kreditkarte, kreditkartennummer, kartennummer',
      it: 'carta di credito, numero carta',
      pt: 'cartao de credito, numero do cartao',
      nl: 'creditcardnummer, kaartnummer',
      pl: 'karta kredytowa, numer karty',
      sv: 'kortnummer, kreditkort',
    },
    never: `
      gift card, business card, id card, card index, card title, card component, card header, card body, card type,
      wildcard, flash card, sim card, score card, credit card brand, card brand, card last4, card last four, credit
      card viewed`,
    notTypes: 'boolean, function',
  },
  {
    category: 'financial.card_security',
    strong: {
      en: `
        cvv, cvc, cvv2, cvc2, csc, card security code, card verification, security code, card expiry, expiry date
        card, card expiration, exp month card, card exp`,
      fr: 'cryptogramme, date expiration carte, code de securite carte',
      es: 'codigo de seguridad tarjeta',
      de: 'kartenprufnummer, prufziffer',
      it: 'codice di sicurezza carta',
    },
    notTypes: 'boolean, function',
  },
  {
    category: 'financial.bank_account',
    strong: {
      en: `
        bank account, bank account number, iban, account no, account num, account number, accnt no, sort code, routing
        number, routing num, bank number, bank no, bank num, bank details, billing account, financial account, aba
        number, beneficiary, bank acct, swift code, bic code, swift bic`,
      fr: 'rib, compte bancaire, numero de compte, coordonnees bancaires, code banque',
      es: 'cuenta bancaria, numero de cuenta, clabe, cbu, cci',
      de: 'kontonummer, bankverbindung, bankkonto, bankleitzahl, blz, kontoinhaber',
      it: 'conto corrente, numero di conto, conto bancario',
      pt: 'conta bancaria, numero da conta, nib',
      nl: 'rekeningnummer, bankrekening',
      pl: 'numer konta, konto bankowe, numer rachunku',
      sv: 'kontonummer, bankkonto',
      fi: 'tilinumero',
      tr: 'banka hesabi, hesap numarasi',
    },
    never: 'multiband, num accounts, total accounts, accounting, bandwidth',
    notTypes: 'boolean, function',
  },
  {
    category: 'financial.income',
    // Swedish 'lön', Turkish 'gelir' dropped: too short/ambiguous after folding.
    strong: {
      en: `
        salary, income, annual income, income bracket, monthly income, wage, paystub, pay stub, payslip, payroll,
        compensation amount, net worth`,
      fr: 'salaire, revenu, fiche de paie, bulletin de salaire',
      es: 'salario, sueldo, ingresos, nomina',
      de: 'gehalt, einkommen, lohn, gehaltsabrechnung',
      it: 'stipendio, reddito, busta paga',
      pt: 'salario, renda, rendimento',
      nl: 'salaris, inkomen',
      pl: 'wynagrodzenie, pensja, dochod',
      sv: 'inkomst',
      tr: 'maas',
    },
    never: 'income statement report',
    notTypes: 'boolean, function',
  },
  {
    category: 'financial.credit',
    strong: {
      en: `
        credit score, credit rating, credit record, credit capacity, credit history, credit limit customer, loan
        amount, loan record, debt amount, fico score, schufa, creditworthiness, credit standing, bankruptcy`,
      fr: 'score credit, pret immobilier, montant pret, surendettement',
      es: 'puntaje crediticio, prestamo, deuda',
      de: 'bonitat, kreditwurdigkeit, darlehen, schulden',
      it: 'merito creditizio, prestito',
      pt: 'pontuacao de credito, emprestimo',
    },
    notTypes: 'boolean, function',
  },
  {
    category: 'financial.transactions',
    strong: {
      en: `
        purchase history, order history, order total, transaction amount, invoice amount, lifetime value, ltv, total
        spent, amount spent, mrr, payment method, payment history, shipping total, last order, cart contents, refund
        amount`,
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
        billing info, billing details, billing information, billing data, stripe customer, billing profile`,
      fr: 'informations de facturation',
      de: 'rechnungsdaten',
    },
    never: 'billing cycle, billing plan, billing interval, billing page, billing enabled',
    notTypes: 'boolean, function',
  },
  {
    category: 'gov.national_id',
    // Left out on purpose because they collide with code words: sin (maths), pan (gesture), rfc (spec), tin (tin can / tinyint), rg (ripgrep), nip, bi, ci, id.
    strong: {
      en: `
        ssn, social security, social security number, social insurance number, national id, national identity,
        national identifier, national identity number, national insurance, national insurance number, nino, ni number,
        id number, identification number, identity card, id card number, personal public service, pps number, resident
        id, citizen id, government id, green card, aadhaar, aadhar, pan card, tfn, medicare number, id document number`,
      fr: `
        numero de securite sociale, securite sociale, num secu, nir, numero insee, carte identite, cni, numero
        identite, numero cni`,
      es: `
        dni, nie, nif, numero de identidad, cedula, cedula de identidad, curp, documento de identidad, seguridad
        social, rut, cuit, cuil`,
      de: `
        personalausweis, ausweisnummer, personalausweisnummer, sozialversicherungsnummer, rentenversicherungsnummer,
        svnr, ahv nummer, ahv nr`,
      it: 'codice fiscale, carta identita, numero carta identita',
      pt: 'cpf, numero de identidade, cartao de cidadao, niss, bilhete de identidade',
      nl: 'bsn, burgerservicenummer, rijksregisternummer',
      pl: 'pesel, dowod osobisty, numer dowodu',
      sv: 'personnummer, samordningsnummer',
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
    never: 'rfc spec, dni server, sin function, pan gesture, missing id number',
    notTypes: 'boolean, function',
  },
  {
    category: 'gov.tax_id',
    strong: {
      en: `
        tax id, tax number, taxpayer id, taxpayer number, tax identification number, itin, utr number, unique tax
        reference, employer identification`,
      fr: 'numero fiscal, numero fiscal de reference',
      es: 'numero fiscal, identificacion fiscal, rfc number',
      de: 'steuernummer, steuer id, steueridentifikationsnummer',
      it: 'partita iva personale',
      pt: 'numero de contribuinte, nif contribuinte',
      nl: 'fiscaal nummer',
      pl: 'numer nip',
    },
    never: 'tax rate, tax amount, tax class, tax included',
    notTypes: 'boolean, function',
  },
  {
    category: 'gov.passport',
    strong: {
      en: `
        passport, passport number, passport no, passport num, passport expiry, travel document, travel document number`,
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
    never: 'passport js, passport strategy, passport authenticate, passport config, passport local',
    notTypes: 'boolean, function',
  },
  {
    category: 'gov.driving_licence',
    strong: {
      en: `
        driving licence, driving license, driver license, driver licence, drivers license, driver license number, dl
        number`,
      fr: 'permis de conduire, numero permis',
      es: 'licencia de conducir, carnet de conducir, permiso de conducir',
      de: 'fuhrerschein, fuhrerscheinnummer',
      it: 'patente di guida, numero patente',
      pt: 'carta de conducao, cnh',
      nl: 'rijbewijs, rijbewijsnummer',
      pl: 'prawo jazdy',
      sv: 'korkort, korkortsnummer',
    },
    never: 'device driver, software license, license key, driver license agreement',
    notTypes: 'boolean, function',
  },
  {
    category: 'gov.vehicle',
    // DPV's own spelling is 'VehicalLicenseRegistration' (sic).
    strong: {
      en: `
        license plate, licence plate, number plate, vehicle registration, vehicle registration number, vin number,
        vehicle identification`,
      fr: 'immatriculation, plaque immatriculation',
      es: 'matricula vehiculo, placa vehiculo',
      de: 'kennzeichen, kfz kennzeichen',
      it: 'targa',
      pt: 'matricula veiculo',
      nl: 'kenteken',
      pl: 'numer rejestracyjny',
      sv: 'registreringsnummer',
    },
    notTypes: 'boolean, function',
  },
  {
    category: 'gov.immigration',
    strong: {
      en: `
        immigration status, residence permit, visa type, visa status, work permit, asylum, refugee status, green card
        number`,
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
        health, medical, diagnosis, diagnoses, disease, illness, symptom, medication, prescription, treatment plan,
        allergy, allergies, disability, disabilities, blood type, blood group, blood pressure, blood glucose, blood
        alcohol, heart rate, heart rhythm, pregnant, pregnancy, menstrual, menstruation, vaccine, vaccination,
        patient, patient record, health record, health insurance, mental health, therapy, surgery, hiv, cancer, bmi,
        body mass, body fat, insulin, inhaler, cholesterol, lab test result, lab result, medical history, hospital
        admission, sick leave, maternity leave, healthkit, care plan, health plan, contraception, drug test,
        addiction, cholesterol measurement`,
      fr: `
        sante, maladie, diagnostic medical, traitement medical, ordonnance, medicament, allergie, handicap, groupe
        sanguin, tension arterielle, grossesse, enceinte, vaccin, mutuelle, arret maladie, numero patient, dossier
        medical`,
      es: `
        salud, enfermedad, diagnostico medico, medicamento, alergia, discapacidad, grupo sanguineo, presion arterial,
        embarazo, vacuna, historial medico, paciente, receta medica`,
      de: `
        gesundheit, krankheit, diagnose, medikament, allergie, behinderung, blutgruppe, blutdruck, schwangerschaft,
        schwanger, impfung, krankenkasse, krankenversicherung, patientenakte, krankschreibung`,
      it: `
        salute, malattia, diagnosi, farmaco, allergia, disabilita, gruppo sanguigno, gravidanza, vaccino, cartella
        clinica, paziente`,
      pt: `
        saude, doenca, diagnostico, medicamento, alergia, deficiencia, grupo sanguineo, gravidez, vacina, prontuario`,
      nl: 'gezondheid, ziekte, medicatie, bloedgroep, zwangerschap, zorgverzekering',
      pl: 'zdrowie, choroba, leki, alergia, niepelnosprawnosc, grupa krwi, ciaza',
      sv: 'halsa, sjukdom, lakemedel, blodgrupp, gravid',
    },
    never: `
      health check, healthcheck, healthz, health endpoint, service health, server health, health status code, health
      bar, health points, health probe, cluster health, build health, patient wait, diagnostic message, diagnostics,
      ts diagnostic, treatment variant, ab treatment, experiment treatment, prescription template id, max prescription
      amount, hma prescription requirement id, diagnosis groups, health care provider list, player health, health
      route`,
    notTypes: 'function',
  },
  {
    category: 'special.genetic',
    strong: {
      en: 'genetic, genome, dna, dna code, genotype, gene sequence',
      fr: 'adn, genetique',
      es: 'adn, genetico',
      de: 'genetisch, erbgut',
      it: 'genetico',
      pt: 'genetico',
    },
    never: 'genetic algorithm',
    notTypes: 'function',
  },
  {
    category: 'special.biometric',
    strong: {
      en: `
        biometric, biometry, biometric data, face id, facial recognition, face embedding, face template, iris scan,
        retina scan, retina, voice print, voiceprint, thumbprint, thumb print, touch id, palm print, gait analysis,
        finger print scan, fingerprint scan, fingerprint template`,
      fr: 'biometrique, biometrie, empreinte digitale, reconnaissance faciale',
      es: 'biometrico, huella dactilar, reconocimiento facial',
      de: 'biometrisch, biometrie, fingerabdruck, gesichtserkennung',
      it: 'biometrico, impronta digitale, riconoscimento facciale',
      pt: 'biometrico, impressao digital, reconhecimento facial',
    },
    never: 'retina display, retina image, is retina, retina ready',
    notTypes: 'function',
  },
  {
    category: 'special.ethnicity',
    strong: {
      en: `
        ethnicity, ethnic origin, ethnic group, racial origin, racial, skin color, skin tone, skin colour, ancestry`,
      fr: 'origine ethnique, ethnie, couleur de peau',
      es: 'etnia, origen etnico, raza etnica, color de piel',
      de: 'ethnie, ethnische herkunft, hautfarbe, ethnische zugehorigkeit',
      it: 'etnia, origine etnica, colore della pelle',
      pt: 'etnia, origem etnica, cor da pele',
      nl: 'etniciteit, huidskleur',
      pl: 'pochodzenie etniczne',
      sv: 'etnicitet, hudfarg',
    },
    weak: {
      en: 'race',
      es: 'raza',
      it: 'razza',
    },
    never: 'race condition, promise race, trace, horse race, race id, race result',
    notTypes: 'function',
  },
  {
    category: 'special.religion',
    strong: {
      en: `
        religion, religious, religious belief, faith group, denomination, philosophical belief, church membership,
        halal preference, kosher preference`,
      fr: 'religion, confession religieuse, croyance',
      es: 'religion, creencia religiosa',
      de: 'konfession, religionszugehorigkeit, kirchensteuer, glaubensbekenntnis',
      it: 'religione, credo religioso',
      pt: 'religiao, crenca religiosa',
      nl: 'geloofsovertuiging, religie',
      pl: 'religia, wyznanie',
      sv: 'religionstillhorighet, trosuppfattning',
    },
    never: 'currency denomination, coin denomination, bill denomination',
    notTypes: 'function',
  },
  {
    category: 'special.political',
    strong: {
      en: `
        political, political opinion, political affiliation, political party, political view, party membership, voting
        intention, voter registration`,
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
      en: 'sexual orientation, sexual preference, sexuality, sexual history, sex life, lgbt, lgbtq',
      fr: 'orientation sexuelle, vie sexuelle',
      es: 'orientacion sexual, vida sexual',
      de: 'sexuelle orientierung, sexualitat',
      it: 'orientamento sessuale',
      pt: 'orientacao sexual',
      nl: 'seksuele geaardheid',
      pl: 'orientacja seksualna',
      sv: 'sexuell laggning',
    },
    never: 'screen orientation, device orientation',
    notTypes: 'function',
  },
  {
    category: 'special.trade_union',
    // fideslang 3.1 has no key for it; nearest is user.workplace.
    strong: {
      en: 'trade union, union membership, union member, labor union, labour union, union dues',
      fr: 'syndicat, appartenance syndicale, adhesion syndicale',
      es: 'sindicato, afiliacion sindical',
      de: 'gewerkschaft, gewerkschaftsmitgliedschaft, gewerkschaftszugehorigkeit',
      it: 'sindacato, iscrizione sindacale',
      pt: 'filiacao sindical',
      nl: 'vakbond, vakbondslidmaatschap',
      pl: 'zwiazek zawodowy',
      sv: 'fackforening, fackmedlemskap',
    },
    never: 'union type, union find, union all, discriminated union, european union, set union',
    notTypes: 'function',
  },
  {
    category: 'special.criminal',
    strong: {
      en: `
        criminal record, criminal history, conviction, convictions, arrest record, criminal offence, criminal charge,
        background check, disciplinary action`,
      fr: 'casier judiciaire, condamnation',
      es: 'antecedentes penales, condena',
      de: 'vorstrafe, strafregister, fuhrungszeugnis',
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
        child name, children names, child age, child birth, kid name, minor name, guardian name, parent email, pupil
        name, child email`,
      fr: 'nom enfant, prenom enfant, age enfant',
      es: 'nombre hijo, edad hijo',
      de: 'kindername, name des kindes',
      it: 'nome figlio',
    },
    notTypes: 'boolean, function',
  },
  {
    category: 'secret.password',
    strong: {
      en: `
        password, passwd, pass word, passphrase, pass phrase, pwd, pswd, pw, passcode, pass code, pin code secret,
        user pin, pin number, old password, new password, current password`,
      fr: 'mot de passe, mdp, code secret, motdepasse',
      es: 'contrasena, clave de acceso, clave secreta',
      de: 'passwort, kennwort, passwort neu',
      it: 'parola chiave, parola d ordine',
      pt: 'senha, palavra passe, palavra chave',
      nl: 'wachtwoord',
      pl: 'haslo',
      sv: 'losenord',
      da: 'adgangskode, kodeord',
      no: 'passord',
      fi: 'salasana',
      ro: 'parola',
      cs: 'heslo',
      hu: 'jelszo',
      tr: 'sifre, parola',
      ru: 'parol',
    },
    never: `
      password enabled, password required, password reset, password length, password min, password minimum, password
      strength, password mismatch, password match, password forgot, forgot password, password success, password
      retrieval, password changed, password request, password token url, password policy, password question, password
      hint label, password field, password input, password file, password path, password error, incorrect password,
      wrong password, change password, password challenge, password key name, password set, password rules, password
      visible, show password, password type, password manager, passwords do not`,
    notTypes: 'boolean, function, date',
  },
  {
    category: 'secret.token',
    // A Crisp session token (CRISP_TOKEN_ID / setTokenId) is a legitimate use: derive it, never reuse an app token.
    strong: {
      en: `
        access token, auth token, refresh token, id token, bearer token, jwt, json web token, api key, api token, api
        tok, apikey, secret key, client secret, private key, session token, session id, sessionid, session key, auth
        key, authentication key, authorization header, authorization key, oauth token, oauth, csrf token, xsrf token,
        secret, app secret, webhook secret, encryption key, signing key, otp, one time code, one time password, one
        time passcode, totp secret, mfa, mfa code, mfa secret, two factor code, 2fa code, backup code, recovery code,
        reset token, magic link, security answer, security question answer, secret answer, accnt key, ssh key,
        certificate private, credentials, device api token, secure key, license key, account key, secret token,
        confidential`,
      fr: 'jeton acces, cle api, cle secrete, cle privee, reponse secrete, code de verification',
      es: 'clave api, clave privada, codigo de verificacion, respuesta secreta',
      de: 'api schlussel, geheimer schlussel, sicherheitsantwort, sicherheitsfrage',
      it: 'chiave api, chiave segreta, risposta segreta',
      pt: 'chave api, chave secreta, resposta secreta',
    },
    weak: {
      en: 'token, cert, certificate, pin',
    },
    never: `
      public key, key code, key press, key down, sort key, primary key, foreign key, cache key, object key, hash key,
      storage key, next token, page token, continuation token, cancel token, design token, token count, max tokens,
      token limit, token address, token symbol, token name, tokenizer, token type, is secret, secretary, certain,
      concert, uncertainty, certification, certificate url, certificate file, certificate name, certificate format,
      session storage key, session key path, account key path, session count, session timeout, session duration,
      session expired, oauth url, oauth provider, oauth callback, coauthor, author, authored, authority, is trusted,
      trusted iterator, auth time, auth enabled, map pin, pinned, pinterest, secret santa, token expiry, shortcut key`,
    notTypes: 'boolean, function',
  },
  {
    category: 'secret.security_question',
    strong: {
      en: 'mothers maiden name, mother maiden name, security question, security answer, pet name answer',
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
        job title, employer, employer name, employment history, employment status, work history, occupation,
        profession, employee file, performance review, cv file, resume file, hire date, employment, interview notes,
        linkedin headline, name of employer`,
      fr: 'poste occupe, employeur, profession, metier, intitule de poste',
      es: 'cargo laboral, empleador, profesion, puesto de trabajo, ocupacion',
      de: 'beruf, arbeitgeber, berufsbezeichnung, stellenbezeichnung',
      it: 'professione, datore di lavoro, qualifica professionale',
      pt: 'profissao, empregador, cargo profissional',
      nl: 'beroep, werkgever, functietitel',
      pl: 'zawod, pracodawca, stanowisko',
      sv: 'yrke, arbetsgivare',
    },
    weak: {
      en: 'employee, interview, certification, job, role title',
    },
    never: 'cron job, job queue, job id, background job, print job, job name, employer id config',
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
        school attended, university attended, degree obtained, diploma, academic transcript, grade point average, gpa,
        exam result, education level, alma mater`,
      fr: 'niveau etudes, diplome, ecole frequentee',
      es: 'nivel educativo, titulo academico',
      de: 'schulabschluss, hochschulabschluss, bildungsstand',
      it: 'titolo di studio',
      pt: 'escolaridade',
    },
    notTypes: 'boolean, function',
  },
  {
    category: 'behavior.browsing',
    strong: {
      en: `
        browsing history, browser history, search history, search query user, pages visited, links clicked, link
        clicked, click history, viewed products, watch history, referrer url, last page visited, session recording`,
      fr: 'historique navigation, pages vues, recherche utilisateur',
      es: 'historial de navegacion',
      de: 'browserverlauf, suchverlauf',
      it: 'cronologia',
      pt: 'historico de navegacao',
    },
    never: 'use history, router history, history push',
    notTypes: 'boolean, function',
  },
  {
    category: 'content.message',
    // For message:text the sink is a visible chat message: low unless a stronger category flows in.
    strong: {
      en: `
        private message, confidential message, chat message, message body, chat log, conversation transcript, email
        body text, comment text, support message, user message, feedback text, free text, sms text, voice mail,
        voicemail, call log, call recording, audio recording, telephone recording, transcript`,
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
      error message, success message, message id, message type, message key, validation message, log message, message
      count, commit message, help message`,
    notTypes: 'boolean, function',
  },
  {
    category: 'demographic.language',
    strong: {
      en: `
        spoken language, mother tongue, native language, preferred language, user language, accent, language
        preference`,
      fr: 'langue maternelle, langue parlee',
      es: 'lengua materna',
      de: 'muttersprache, bevorzugte sprache',
      it: 'lingua madre',
    },
    weak: {
      en: 'language, locale, lang',
    },
    never: `
      programming language, code language, syntax language, language server, selected language, check language, change
      language, foreign accent color, accent color`,
    notTypes: 'boolean, function',
  },
  {
    category: 'demographic.profile',
    strong: {
      en: `
        hair color, eye color, tattoo, piercing, favorite food, hobby, hobbies, personal interests, social status,
        lifestyle, dietary preference, diet preference, height cm, weight kg, body weight, body height, likes and
        dislikes, personality type, group membership, reputation, acquaintances, friends list, friends`,
      fr: 'loisirs, regime alimentaire, situation sociale',
      es: 'aficiones, dieta',
      de: 'hobbys, ernahrungsweise',
      it: 'interessi personali',
      pt: 'passatempos',
    },
    weak: {
      en: 'interests, likes, dislikes, opinion, attitude',
    },
    never: 'interest rate, likes count, like count',
    notTypes: 'boolean, function',
  },
  {
    category: 'privacy.preferences',
    // Not to be reported as a leak: used by the consent-gate analysis, listed in the inventory.
    strong: {
      en: `
        consent status, marketing opt in, cookie consent record, gdpr consent, newsletter opt in, do not track`,
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
        number, insurance id, insured person, health insurance card`,
      fr: 'numero assurance, assure social, numero adherent mutuelle',
      es: 'numero de poliza, asegurado',
      de: 'versicherungsnummer, versichertennummer',
      it: 'numero polizza',
      pt: 'numero da apolice',
    },
    weak: {
      en: 'insurance',
    },
    notTypes: 'boolean, function',
  },
];
