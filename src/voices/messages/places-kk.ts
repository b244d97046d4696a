import {placeNamer, type PlaceTerms} from './place-names.js';

export const places: PlaceTerms = {
  classroom: 'Сынып бөлмесі',
  corridor: 'Дәліз немесе баспалдақ',
  toilets: 'Дәретхана',
  changing: 'Киім ауыстыратын бөлме',
  gym: 'Спорт залы',
  canteen: 'Асхана',
  yard: 'Мектеп ауласы',
  way: 'Жолда',
  bus: 'Мектеп автобусы',
  near: 'Мектеп маңы',
  home: 'Үйде',
  online: 'Интернет',
  elsewhere: 'Басқа немесе белгісіз',
};

export const placeName = placeNamer(places, 'бұл нұсқа білмейтін жер');
