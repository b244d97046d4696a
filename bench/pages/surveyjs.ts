import {Model, renderSurvey} from 'survey-js-ui';
import {answers, questions, ratherNot} from '../survey/questions.js';

const choices = [...answers, ratherNot].map((text, value) => ({value, text}));
const elements = questions.map((title, at) => ({type: 'radiogroup', name: `q${at + 1}`, title, choices}));
const place = document.getElementById('survey');
if (place) renderSurvey(new Model({elements}), place);
