const PAGE = 20;
const view = {query: '', hops: '', agents: '', sort: 'order', page: 0, found: [], open: new Set()};

const haystack = new Map();
function searchable(task) {
  if (!haystack.has(task.id)) {
    haystack.set(task.id, [task.id, task.question, task.answer, task.seed, task.language, ...task.aliases, ...task.chain, ...task.hardening,
      ...task.evidence.flatMap(item => [item.url, data.passages[item.passage].quote]),
      ...task.clauses.flatMap(clause => clause.pieces.map(piece => piece.text))].join('\n').toLowerCase());
  }
  return haystack.get(task.id);
}
const solvers = task => task.attempts.filter(attempt => attempt.ending === 'RIGHT').length;

function select() {
  const terms = view.query.toLowerCase().split(/\s+/).filter(Boolean);
  const key = {order: () => 0, hard: task => -(task.measures.hops || 0) * 1000 - (task.measures.clauses || 0), easy: task => (task.measures.hops || 0) * 1000 + (task.measures.clauses || 0),
    rare: task => task.popularity.df ?? Infinity, answer: task => task.answer.toLowerCase()}[view.sort];
  view.found = data.tasks.filter(task => (!view.hops || String(task.measures.hops) === view.hops)
    && (!view.agents || (view.agents === 'none') === (solvers(task) === 0))
    && terms.every(term => searchable(task).includes(term)));
  view.found.sort((a, b) => key(a) < key(b) ? -1 : key(a) > key(b) ? 1 : 0);
}

/** The quoted span within the text that surrounds it. */
function passage(item) {
  const text = data.passages[item.passage];
  const note = {NO_TEXT: null, FOUND: null, DIFFERS: el('p', {class: 'notice'}, 'The document does not hold this quote at the cited place.')}[text.state];
  return [el('blockquote', {dir: 'auto'}, text.cutLeft ? '… ' : '', said(text.before, 'around'), el('mark', null, said(text.quote)), said(text.after, 'around'), text.cutRight ? ' …' : ''), note];
}

function evidence(task) {
  return el('ol', {class: 'evidence'}, task.evidence.map(item => el('li', null,
    el('p', {class: 'claim'}, pieces(item.claim)), passage(item),
    el('p', {class: 'from'}, source(item.url), el('span', null, 'characters ' + number(item.start) + '–' + number(item.end)), said(item.extractor)))));
}

function program(task) {
  const clauses = task.clauses.map((clause, i) => el('tr', null, el('td', {class: 'n faint'}, i + 1),
    el('td', {class: 'clause'}, pieces(clause.pieces, task.answerVariable)),
    el('td', {class: 'n'}, clause.candidates === undefined ? '' : number(clause.candidates)),
    el('td', {class: 'n'}, clause.withoutIt === undefined ? '' : number(clause.withoutIt))));
  const bindings = Object.entries(task.bindings).map(([name, value]) =>
    el('li', null, el('span', {class: 'variable' + (name === task.answerVariable ? ' wanted' : '')}, '?' + name), ' = ', said(value, 'value')));
  return [table('program', [['', true], ['Find ?' + task.answerVariable + ' such that'], ['alone', true], ['without', true]], clauses),
    el('p', {class: 'faint small'}, 'Alone: answers that fit this clause. Without: answers that fit all the others.'),
    el('ul', {class: 'bindings'}, bindings)];
}

function attempts(list) {
  return el('ul', {class: 'attempts'}, list.map(attempt => el('li', null,
    el('details', null, el('summary', null, mark(attempt.ending), said(attempt.agent, 'agent'), attempt.answer ? said(attempt.answer, 'given') : null),
      el('ol', {class: 'steps'}, attempt.steps.map(step => el('li', null, said(step))))))));
}

const CANDIDATE = 'candidate: ';

function verdict(item, statement) {
  return el('li', null, mark(item.outcome),
    el('div', null, el('b', null, said(words(item.mechanism))), statement ? [' on ', said(statement)] : null, el('p', {class: 'faint'}, said(item.reason))));
}

/** Verdicts on the reference one by one, those on other answers gathered by answer. */
function verdicts(list) {
  const others = new Map();
  for (const item of list) {
    if (item.statement.startsWith(CANDIDATE)) others.set(item.statement, [...(others.get(item.statement) || []), item]);
  }
  return [el('ul', {class: 'verdicts'}, list.filter(item => !others.has(item.statement)).map(item => verdict(item, item.statement === 'reference' ? '' : item.statement))),
    others.size ? [el('h4', null, 'Other answers'), el('ul', {class: 'attempts'}, [...others].map(([statement, items]) => el('li', null,
      el('details', null, el('summary', null, said(statement.slice(CANDIDATE.length), 'agent'), items.map(item => mark(item.outcome))),
        el('ul', {class: 'verdicts'}, items.map(item => verdict(item, '')))))))] : null];
}

/** What stands in the certificate, and how anyone re-checks it. */
function certificate(task) {
  const {answers, checks, seal} = task.certificate;
  return el('dl', {class: 'about-task'}, listed('Distinct answers', [answers]), listed('Supported by', checks.map(words)),
    el('dt', null, 'Seal'), el('dd', {class: 'id'}, seal), el('dt', null, 'Re-check'), el('dd', {class: 'id'}, './taskloom verify RUN --snapshot SNAPSHOT'));
}

function listed(title, list) {
  return list.length ? [el('dt', null, title), el('dd', null, list.map((item, i) => [i ? ', ' : '', said(item)]))] : null;
}

function body(task) {
  return el('div', {class: 'body'},
    el('div', {class: 'column'}, el('h4', null, 'Evidence'), evidence(task), el('h4', null, 'Attempts'), attempts(task.attempts)),
    el('div', {class: 'column'}, el('h4', null, 'Question as a program'), program(task),
      el('h4', null, 'Verdicts on the answer'), verdicts(task.verdicts), el('h4', null, 'Certificate'), certificate(task),
      el('h4', null, 'About'), el('dl', {class: 'about-task'}, listed('Words', task.words), listed('Also accepted', task.aliases), listed('Way to the answer', task.chain), listed('Near misses', task.nearMisses),
        listed('Hardening', task.hardening.map(words)), listed('Seed', [task.seed]), el('dt', null, 'Id'), el('dd', {class: 'id'}, el('a', {href: '#task-' + task.id}, task.id))),
      task.omitted ? el('p', {class: 'notice'}, plural(task.omitted, 'further entry', 'further entries') + ' of this task stand in its file only.') : null));
}

function card(task, place) {
  const tried = task.attempts.length;
  const details = el('details', {id: 'task-' + task.id, open: view.open.has(task.id)},
    el('summary', null, el('span', {class: 'place', 'aria-hidden': 'true'}, place),
      el('div', {class: 'line'}, said(task.question, 'question'),
        el('p', {class: 'facts'}, said(task.answer, 'answer'), el('span', null, plural(task.measures.hops ?? 0, 'hop')), el('span', null, plural(task.clauses.length, 'clause')),
          tried ? el('span', null, solvers(task) ? `solved by ${solvers(task)} of ${tried} agents` : `failed by ${tried > 1 ? 'all ' : ''}${plural(tried, 'agent')}`) : null, said(task.language)))));
  const open = () => { if (details.open && details.children.length === 1) details.append(body(task)); };
  details.addEventListener('toggle', () => { open(); if (details.open) view.open.add(task.id); else view.open.delete(task.id); });
  open();
  return el('li', null, details);
}

function drawPage() {
  const pages = Math.max(1, Math.ceil(view.found.length / PAGE));
  view.page = Math.min(Math.max(view.page, 0), pages - 1);
  const from = view.page * PAGE;
  const shown = view.found.slice(from, from + PAGE);
  find('.list').replaceChildren(...shown.map((task, i) => card(task, from + i + 1)));
  find('.found').textContent = view.found.length ? `${number(from + 1)}–${number(from + shown.length)} of ${plural(view.found.length, 'task')}` : 'No task matches.';
  for (const button of document.querySelectorAll('.pager button')) {
    const step = Number(button.dataset.step);
    button.disabled = view.page + step < 0 || view.page + step >= pages;
  }
  for (const label of document.querySelectorAll('.pager span')) label.textContent = `Page ${view.page + 1} of ${pages}`;
}

function refresh() { view.page = 0; select(); drawPage(); }

function chooser(name, label, options) {
  return el('label', null, label, el('select', {change: event => { view[name] = event.target.value; refresh(); }}, options.map(([value, text]) => el('option', {value}, text))));
}

function pager() {
  const turn = step => event => { view.page += step; drawPage(); if (event.currentTarget.closest('.bottom')) find('#tasks').scrollIntoView(); };
  return [el('button', {type: 'button', 'data-step': -1, click: turn(-1)}, '← Previous'), el('span', null), el('button', {type: 'button', 'data-step': 1, click: turn(1)}, 'Next →')];
}

/** Opens the task an address points at, whatever filter hides it. */
function follow() {
  const id = decodeURIComponent(location.hash).replace(/^#task-/, '');
  if (!data.tasks.some(task => task.id === id)) return;
  if (!view.found.some(task => task.id === id)) { view.query = view.hops = view.agents = ''; find('#search').value = ''; for (const choice of document.querySelectorAll('.controls select')) choice.selectedIndex = 0; view.sort = 'order'; select(); }
  view.open.add(id);
  view.page = Math.floor(view.found.findIndex(task => task.id === id) / PAGE);
  drawPage();
  document.getElementById('task-' + id).scrollIntoView();
}

function drawBrowser() {
  const {shown, totals} = data.summary;
  const hops = [...new Set(data.tasks.map(task => task.measures.hops).filter(value => value !== undefined))].sort((a, b) => a - b);
  const toggle = open => () => { for (const details of document.querySelectorAll('.list > li > details')) details.open = open; };
  find('.browser').append(
    shown < totals.tasks ? el('p', {class: 'notice'}, `The first ${number(shown)} of ${plural(totals.tasks, 'task')} can be browsed here; all of them stand in the task files.`) : '',
    el('div', {class: 'controls', role: 'search'},
      el('label', {class: 'grow'}, 'Search', el('input', {id: 'search', type: 'search', placeholder: 'question, answer, evidence, id  ( / )', autocomplete: 'off', spellcheck: 'false', input: event => { view.query = event.target.value; refresh(); }})),
      chooser('hops', 'Hops', [['', 'any'], ...hops.map(value => [String(value), String(value)])]),
      chooser('agents', 'Agents', [['', 'any'], ['none', 'failed by all'], ['some', 'solved by some']]),
      chooser('sort', 'Order', [['order', 'as drawn'], ['hard', 'hardest first'], ['easy', 'easiest first'], ['rare', 'rarest seed first'], ['answer', 'by answer']])),
    el('div', {class: 'pager'}, el('p', {class: 'found', role: 'status', 'aria-live': 'polite'}), el('button', {type: 'button', class: 'quiet', click: toggle(true)}, 'Open all'), el('button', {type: 'button', class: 'quiet', click: toggle(false)}, 'Close all'), pager()),
    el('ol', {class: 'list'}), el('div', {class: 'pager bottom'}, pager()));
  document.addEventListener('keydown', event => {
    if (event.key === '/' && !event.ctrlKey && !event.metaKey && !/^(INPUT|SELECT|TEXTAREA)$/.test(document.activeElement.tagName)) { event.preventDefault(); find('#search').focus(); }
  });
  window.addEventListener('hashchange', follow);
  refresh();
  follow();
}
