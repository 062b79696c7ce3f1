function drawOverview() {
  const {manifest, summary} = data;
  const totals = summary.totals;
  const took = (Date.parse(manifest.finished) - Date.parse(manifest.started)) / 1000;
  document.title = `${number(manifest.accepted)} ${manifest.kind} tasks · Taskloom`;
  find('#headline').append(el('b', null, number(manifest.accepted)), ` verified ${manifest.kind} tasks`);
  find('.lede').append(`of ${number(manifest.requested)} requested, in ${number(took)} seconds on `, said(manifest.versions.runner), ', from snapshot ',
    el('code', {title: manifest.inputs.snapshot || ''}, (manifest.inputs.snapshot || 'unknown').slice(0, 12)), ', seed ', el('code', null, manifest.seed), '.');
  const notices = [];
  if (manifest.shortfall) notices.push([el('b', null, 'Fewer than requested. '), said(manifest.shortfall)]);
  for (const [name, counted] of [['accepted', totals.tasks], ['rejected', summary.rejected], ['quarantined', summary.quarantined]]) {
    if (manifest[name] !== counted) notices.push(`The manifest counts ${number(manifest[name])} ${name}, the files hold ${number(counted)}.`);
  }
  find('.notices').append(...notices.map(text => el('p', {class: 'notice'}, text)));
  const median = name => totals.difficulty.find(chart => chart.name === name)?.median;
  const tiles = [['Distinct answers', number(totals.distinctAnswers)], ['Failed by every agent', percent(totals.tasks - totals.solvedByAnAgent, totals.tasks)],
    ['Median hops', median('hops') ?? '–'], ['Median documents needed', median('minimum_source_cover') ?? '–'],
    ['Drafts that fell', number(summary.rejected + summary.quarantined)], ['Checking mechanisms', number(totals.mechanisms.length)]];
  if (data.tasks.length) find('.example').append(said(data.tasks[0].question, 'question'), el('p', {class: 'facts'}, said(data.tasks[0].answer, 'answer'),
    el('a', {href: '#task-' + data.tasks[0].id}, 'its evidence and its checks')));
  find('.tiles').append(...tiles.map(([title, value]) => el('div', null, el('dt', null, title), el('dd', null, value))));
}

function sample(item) {
  return el('li', null, item.question ? said(item.question, 'question') : el('p', {class: 'faint'}, 'No question came of the seed ', said(item.seed), '.'),
    item.answer ? el('p', {class: 'facts'}, said(item.answer, 'answer')) : null, el('p', null, said(item.detail)),
    item.attempts.length ? attempts(item.attempts) : null, item.verdicts.length ? verdicts(item.verdicts) : null, el('p', {class: 'faint id'}, said(item.id)));
}

function drawReasons() {
  const {reasons, hiddenReasons} = data.summary;
  const all = total(reasons.map(reason => reason.count));
  const most = Math.max(1, ...reasons.map(reason => reason.count));
  find('.reasons').append(reasons.length ? el('ul', {class: 'reason-list'}, reasons.map(reason => {
    const details = el('details', null, el('summary', null,
      el('span', {class: 'name'}, said(words(reason.reason)), el('span', {class: 'faint'}, ' at ', said(reason.stage), reason.decision === 'QUARANTINE' ? ', quarantined' : '')),
      svg('svg', {viewBox: '0 0 200 10', preserveAspectRatio: 'none', 'aria-hidden': 'true'}, svg('rect', {class: 'bar', width: Math.max(1, 200 * reason.count / most), height: 10})),
      el('span', {class: 'n'}, number(reason.count)), el('span', {class: 'n faint'}, percent(reason.count, all))));
    details.addEventListener('toggle', () => {
      if (details.open && details.children.length === 1) details.append(el('ol', {class: 'samples'}, reason.samples.map(sample)),
        reason.count > reason.samples.length ? el('p', {class: 'faint small'}, `${number(reason.samples.length)} of ${number(reason.count)}; the others stand in the rejection files.`) : '');
    });
    return el('li', null, details);
  })) : el('p', {class: 'faint'}, 'Nothing fell.'), hiddenReasons ? el('p', {class: 'notice'}, plural(hiddenReasons, 'rarer reason') + ' left out here.') : '');
}

function facts(title, entries) {
  return el('div', null, el('h3', null, title), el('dl', null, entries.map(([name, value]) => [el('dt', null, said(name)), el('dd', null, said(value))])));
}

function drawRun() {
  const {manifest} = data;
  const memory = bytes => (bytes / 2 ** 30).toFixed(1) + ' GiB';
  find('.run').append(
    facts('Settings', [['run', manifest.run], ['seed', manifest.seed], ...Object.entries(manifest.settings)]),
    facts('Versions', Object.entries(manifest.versions)),
    facts('Wall time', [...Object.entries(manifest.seconds).map(([name, value]) => [name, number(value) + ' s']), ['started', manifest.started], ['finished', manifest.finished]]),
    facts('Machine', [['cores', manifest.environment.cores], ['heap', memory(manifest.environment.heap)]]),
    facts('Kafka', manifest.delivery ? [['topic', manifest.delivery.topic], ['partitions', manifest.delivery.partitions], ['published', number(manifest.delivery.published)], ['already there', number(manifest.delivery.alreadyThere)]] : [['topic', 'none: files only']]),
    facts('Inputs', Object.entries(manifest.inputs)));
}

async function start() {
  data = await unpack();
  for (const draw of [drawOverview, drawFunnel, drawReasons, drawCharts, drawAgents, drawChecks, drawModels, drawBrowser, drawRun]) draw();
}
start().catch(error => find('.notices').append(el('p', {class: 'notice'}, 'This page cannot be drawn; a browser of 2023 or newer can. ', said(error.message))));
