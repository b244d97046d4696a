/*
 * What an inbox takes: `<school>-inbox`. Runs in CouchDB before every write. ES5, and one function in brackets.
 * Envelopes come through the proxy alone, which adds the credentials of the writer; who wrote them nobody knows.
 */
(function (newDoc, oldDoc, user) {
  var names = /^([a-z][a-z0-9_]{1,39})-inbox$/.exec(user.db);
  /* Letters of base64url for 4, 16 and 64 KiB. */
  var lengths = [5462, 21846, 87382];

  function refuse(why) {
    throw {forbidden: why};
  }

  function holds(role) {
    return user.roles.indexOf(role) >= 0;
  }

  function onlyHas(members) {
    var known = ['_id', '_rev', '_revisions'].concat(members);
    return Object.keys(newDoc).every(function (name) {
      return known.indexOf(name) >= 0;
    });
  }

  function judgeHistory() {
    var lies = oldDoc && !oldDoc._deleted;
    if (newDoc._deleted) refuse('kept: nothing is deleted here; what is erased leaves a stub');
    if (!lies && newDoc._rev) refuse('append only: a new document has no revision');
    if (lies && newDoc._rev !== oldDoc._rev) refuse('append only: that is not the revision that lies here');
    if (lies && (newDoc.erased !== true || oldDoc.erased === true)) refuse('append only');
  }

  function judgeStub() {
    if (!onlyHas(['v', 'by', 'erased'])) refuse('shape: a stub has v, by and erased');
    if (newDoc.erased !== true) refuse('shape: erased is true');
    if (!holds(names[1] + ':care') && !holds(names[1] + ':lead')) refuse('role: the care team erases');
    if (newDoc.by !== user.name) refuse('author: by is the name in the token');
  }

  function judgeEnvelope() {
    if (!holds('inbox-writer')) refuse('role: envelopes come without a token, through the proxy');
    if (!onlyHas(['v', 'sealed'])) refuse('shape: an envelope has v and sealed');
    if (typeof newDoc.sealed !== 'string' || lengths.indexOf(newDoc.sealed.length) < 0)
      refuse('size: 4, 16 or 64 KiB');
    if (!/^[A-Za-z0-9_-]+$/.test(newDoc.sealed)) refuse('shape: sealed');
  }

  if (user.roles.indexOf('_admin') >= 0) return;
  if (!names) refuse('place: this database is no inbox');
  if (!/^e[A-Za-z0-9_-]{16,64}$/.test(newDoc._id)) refuse('shape: _id is e and the key of an envelope');
  judgeHistory();
  if (newDoc.v !== 1) refuse('shape: v is 1');
  if ('erased' in newDoc) judgeStub();
  else judgeEnvelope();
});
