// One name, one wording: what is compared over the years and between instruments.

export const often = [
  'Pas du tout',
  'Une ou deux fois',
  'Deux ou trois fois par mois',
  'Environ une fois par semaine',
  'Plusieurs fois par semaine',
];

export const agree = [
  'Pas vrai du tout',
  'Pas vraiment vrai',
  'Entre les deux',
  'Plutôt vrai',
  'Tout à fait vrai',
];

export const yesNo = ['Non', 'Oui'];
