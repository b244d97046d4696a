// One name, one wording: what is compared over the years and between instruments.

export const often = [
  'Бір рет те болған жоқ',
  'Бір-екі рет',
  'Айына екі-үш рет',
  'Аптасына бір реттей',
  'Аптасына бірнеше рет',
];

export const agree = ['Мүлде дұрыс емес', 'Онша дұрыс емес', 'Әрқалай', 'Дұрысқа жақын', 'Өте дұрыс'];

export const yesNo = ['Жоқ', 'Иә'];
