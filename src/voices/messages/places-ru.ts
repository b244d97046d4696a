import {placeNamer, type PlaceTerms} from './place-names.js';

export const places: PlaceTerms = {
  classroom: 'Класс',
  corridor: 'Коридор или лестница',
  toilets: 'Туалет',
  changing: 'Раздевалка',
  gym: 'Спортзал',
  canteen: 'Столовая',
  yard: 'Двор школы',
  way: 'По дороге',
  bus: 'Школьный автобус',
  near: 'Рядом со школой',
  home: 'Дома',
  online: 'Интернет',
  elsewhere: 'Другое или неизвестно',
};

export const placeName = placeNamer(places, 'место, которого эта версия не знает');
