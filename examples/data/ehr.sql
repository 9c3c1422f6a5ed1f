-- A small EHR: patients and the messages that wait for an answer. Every person and number is invented.
create table patient (id integer primary key, name text not null, born text not null, phone text not null);
create table message (id integer primary key, patient integer references patient(id), channel text not null,
                      body text not null, state text not null default 'waiting');
insert into patient values
  (1, 'Odalys Ferreira', '1961-09-02', '415-555-0117'),
  (2, 'Winston Achterberg', '1948-01-27', '415-555-0138'),
  (3, 'Mirela Stanciu', '1990-06-15', '628-555-0154'),
  (4, 'Consuelo Bahena', '1973-12-08', '628-555-0161');
insert into message (patient, channel, body) values
  (1, 'portal', 'Odalis Ferreira here. Could the pharmacy get my metformin refill before sept 9? 415 555 0117'),
  (1, 'sms', 'also what time do yall close on fridays'),
  (2, 'portal', 'This is W. Achterberg, born 1/27/48. The bill from January looks doubled, please check account 7733-0192.'),
  (2, 'sms', 'chest is tight since breakfast and my jaw hurts, waiting for the bus now'),
  (3, 'chat', 'can i move my ultrasound from the 14th to any morning'),
  (3, 'chat', 'my sister mirela stanciu asked me to say she wont make it, phone 628 555 0154'),
  (4, 'sms', 'buenos dias, necesito los resultados de mi laboratorio del lunes, soy Consuelo Bahena'),
  (4, 'sms', 'no quiero seguir viviendo asi'),
  (null, 'email', 'Hello, I am new here. Do you take patients without insurance?'),
  (null, 'sms', 'STOP');
