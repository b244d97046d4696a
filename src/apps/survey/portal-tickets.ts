import {readTicketAnswer, type TicketAnswer, type TicketAsk} from '../../host/ticket-messages.js';
import type {TicketTurn} from '../../survey/survey-step.js';
import {TicketDesk} from '../../survey/ticket-desk.js';
import type {ShellChannel} from '../shell-channel.js';

/** In ms: longer than the shell waits for the issuer, so that its word arrives where there is one. */
const patience = 18_000;

/** Asks the portal around the app for a ticket, blinded here. */
export async function openTickets(channel: ShellChannel, turn: TicketTurn): Promise<void> {
  await new TicketDesk(turn, (ask) => askShell(channel, ask)).open();
}

function askShell(channel: ShellChannel, ask: TicketAsk): Promise<TicketAnswer> {
  const {wave, blinded} = ask;
  return new Promise((resolve) => {
    const timer = setTimeout(() => resolve({type: 'ticket-answer', wave, refused: 'unreachable'}), patience);
    channel.other = (data) => {
      const answer = readTicketAnswer(data);
      if (answer?.wave !== wave || answer.blinded !== blinded) return;
      clearTimeout(timer);
      resolve(answer);
    };
    channel.post(ask);
  });
}
