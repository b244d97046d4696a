const en = {
  offer: {
    title: 'Your ticket',
    text: 'You need no code here. Your school’s portal gives you a ticket. It is like a ticket from a closed box: the portal sees that you took one, and never which one.',
    class: 'Your answers are counted together with those of this class:',
    notMine: 'Is this not your class? Then do not begin. Ask for a slip of paper.',
    begin: 'Take my ticket and begin',
    slip: 'I have a slip of paper',
  },
  wait: 'Getting your ticket…',
  lost: {
    title: 'Your ticket has not arrived yet',
    text: 'There is no connection right now. Please leave this page open, and try again in a moment. You will not lose your ticket.',
    again: 'Try again',
  },
  refused: {
    issued: {
      title: 'You have taken your ticket already',
      text: 'Everybody gets one ticket, and this page no longer has yours. Perhaps it was closed. That can happen! Ask an adult at school for a slip of paper, and you can still answer.',
    },
    'signed-out': {
      title: 'Please sign in again',
      text: 'The portal does not know who you are just now. Sign in to the portal, or use a slip of paper.',
    },
    class: {
      title: 'There is no ticket for your class here',
      text: 'Perhaps another class is asked this time. If you were given a slip of paper, you can answer with it.',
    },
    closed: {
      title: 'There are no more tickets',
      text: 'The portal gives out no more tickets for this survey. If you were given a slip of paper, you can still try it.',
    },
    invalid: {
      title: 'This ticket is not good',
      text: 'Something was wrong with the ticket from the portal, so we do not use it. That is how nobody can know you by it. It is not your fault. Tell an adult at school, and ask for a slip of paper.',
    },
    use: 'Type the code from a slip',
  },
};

export default en;
export type TicketTerms = typeof en;
