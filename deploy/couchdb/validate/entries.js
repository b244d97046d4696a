/*
 * What a ledger of entries takes: `<school>-school`, `<school>-care`, `<school>-public`. Runs in CouchDB before every write.
 * ES5, and one function in brackets: the server's engine takes nothing else. `pana-admin create-school` puts it in place.
 */
(function (newDoc, oldDoc, user) {
  var names = /^([a-z][a-z0-9_]{1,39})-(school|care|public)$/.exec(user.db);
  var writers = {
    school: ['teacher', 'care', 'lead', 'head', 'office'],
    care: ['care', 'lead'],
    public: ['care', 'lead'],
  };
  var team = ['care', 'lead'];
  /* What keys come out of. It lies open in `school`, and nowhere else does anything. */
  var openKinds = [
    'members/announced',
    'members/locked',
    'members/invited',
    'members/admitted',
    'members/removed',
    'members/ledger-key-wrapped',
  ];
  var longest = {sealed: 2000000, public: 400000, signature: 4096, name: 128, blobs: 200};

  function refuse(why) {
    throw {forbidden: why};
  }

  function isOneOf(roles) {
    return roles.some(function (role) {
      return user.roles.indexOf(names[1] + ':' + role) >= 0;
    });
  }

  function isText(value, most) {
    return typeof value === 'string' && value.length > 0 && value.length <= most;
  }

  function isBase64Url(value, least, most) {
    return isText(value, most) && value.length >= least && /^[A-Za-z0-9_-]+$/.test(value);
  }

  function isFields(value) {
    return typeof value === 'object' && value !== null && !Array.isArray(value);
  }

  function onlyHas(members) {
    var known = ['_id', '_rev', '_revisions', 'v', 'by'].concat(members);
    return Object.keys(newDoc).every(function (name) {
      return known.indexOf(name) >= 0;
    });
  }

  /* Revisions of one's own making (`new_edits: false`) come with a `_rev` that is not the old document's. */
  function judgeHistory() {
    var lies = oldDoc && !oldDoc._deleted;
    if (newDoc._deleted) refuse('kept: nothing is deleted here; what is erased leaves a stub');
    if (!lies && newDoc._rev) refuse('append only: a new document has no revision');
    if (lies && newDoc._rev !== oldDoc._rev) refuse('append only: that is not the revision that lies here');
    if (lies && (newDoc.erased !== true || oldDoc.erased === true)) refuse('append only');
  }

  function judgeStub() {
    if (!onlyHas(['erased'])) refuse('shape: a stub has v, by and erased');
    if (newDoc.erased !== true) refuse('shape: erased is true');
    if (!isOneOf(team)) refuse('role: the care team erases');
    if (newDoc.by !== user.name) refuse('author: by is the name in the token');
  }

  function judgeOpen(ledger) {
    var content = newDoc.content;
    if (!onlyHas(['content'])) refuse('shape: an open entry has v, by and content');
    if (!isFields(content) || 'e' + content.id !== newDoc._id)
      refuse('shape: the content is an entry of this id');
    if (content.by !== newDoc.by) refuse('author: by is the author of the entry');
    if (ledger === 'care') refuse('open: all of care lies sealed');
    if (ledger === 'school' && openKinds.indexOf(content.kind) < 0) refuse('open: this kind lies sealed');
    if (ledger === 'public' && JSON.stringify(newDoc).length > longest.public) refuse('size: too long');
  }

  function judgeSealed(ledger) {
    if (ledger === 'public') refuse('sealed: what is public can be read by anyone');
    if (!onlyHas(['keyId', 'nonce', 'sealed', 'blobs', 'signature']))
      refuse('shape: a member that is unknown');
    if (!isBase64Url(newDoc.keyId, 1, 64)) refuse('shape: keyId');
    if (!isBase64Url(newDoc.nonce, 16, 16)) refuse('shape: nonce');
    if (!isBase64Url(newDoc.sealed, 22, longest.sealed)) refuse('shape: sealed');
    if ('signature' in newDoc && !isBase64Url(newDoc.signature, 1, longest.signature))
      refuse('shape: signature');
    if ('blobs' in newDoc && !areBlobs(newDoc.blobs)) refuse('shape: blobs');
  }

  function areBlobs(blobs) {
    return (
      Array.isArray(blobs) &&
      blobs.length <= longest.blobs &&
      blobs.every(function (id) {
        return isBase64Url(id, 1, 64);
      })
    );
  }

  if (user.roles.indexOf('_admin') >= 0) return;
  if (!names) refuse('place: this database is no ledger of entries');
  if (!isOneOf(writers[names[2]])) refuse('role: no role of yours writes here');
  if (!/^e[A-Za-z0-9_-]{43}$/.test(newDoc._id)) refuse('shape: _id is e and the id of an entry');
  judgeHistory();
  if (newDoc.v !== 1) refuse('shape: v is 1');
  if ('erased' in newDoc) {
    judgeStub();
    return;
  }
  if (!isText(newDoc.by, longest.name)) refuse('shape: by');
  if (names[2] === 'school' && newDoc.by !== user.name) refuse('author: by is the name in the token');
  if ('content' in newDoc) judgeOpen(names[2]);
  else judgeSealed(names[2]);
});
