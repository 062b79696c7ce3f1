/** The funnel: one band a stage, as wide at its top as what came in and at its bottom as what went on. */
function drawFunnel() {
  const stages = data.manifest.funnel;
  const widest = Math.max(1, ...stages.map(stage => Math.max(stage.in, stage.out)));
  const half = count => count > 0 ? Math.max(1.5, 498 * count / widest) : 0;
  find('.funnel').append(el('ol', null, stages.map(stage => {
    const [top, bottom] = [half(stage.in), half(Math.min(stage.in, stage.out))];
    const grown = half(stage.out);
    const curve = (from, to) => `M${500 - from} 0C${500 - from} 34 ${500 - to} 22 ${500 - to} 56L${500 + to} 56C${500 + to} 22 ${500 + from} 34 ${500 + from} 0Z`;
    const share = stage.in > 0 && stage.out <= stage.in ? percent(stage.out, stage.in) + ' pass' : '';
    const reasons = Object.entries(stage.reasons).sort((a, b) => b[1] - a[1]);
    const seconds = data.manifest.seconds[stage.name];
    return el('li', null,
      el('div', {class: 'stage'}, el('b', null, said(sentence(stage.name))),
        seconds === undefined ? null : el('span', {class: 'faint'}, number(seconds) + ' s')),
      svg('svg', {viewBox: '0 0 1000 56', preserveAspectRatio: 'none', role: 'img',
        'aria-label': `${stage.name}: ${stage.in} in, ${stage.out} out`},
        svg('path', {class: 'lost', d: `M${500 - top} 0H${500 + top}V56H${500 - top}Z`}),
        svg('path', {class: 'passed', d: curve(top, stage.out > stage.in ? grown : bottom)})),
      el('div', {class: 'flow'}, el('span', {class: 'counts'}, number(stage.in), el('span', {class: 'faint'}, ' → '),
        el('b', null, number(stage.out))), share && el('span', {class: 'faint'}, share),
        reasons.length ? el('ul', {class: 'why'}, reasons.slice(0, 6).map(([reason, count]) =>
          el('li', null, '−', number(count), ' ', said(words(reason)))),
          reasons.length > 6 ? el('li', null, plural(reasons.length - 6, 'more reason')) : null) : null));
  })));
}

/** Vertical bars with their counts on top and their labels below. */
function barChart(chart, unit, note) {
  const [width, height, base] = [340, 150, 118];
  const step = width / Math.max(chart.bars.length, 1);
  const bar = Math.min(44, step * 0.72);
  const tallest = Math.max(1, ...chart.bars.map(item => item.count));
  const small = chart.bars.length > 8;
  return el('figure', {class: 'chart'},
    el('figcaption', null, el('b', null, said(TITLES[chart.name] || sentence(chart.name))), el('span', {class: 'faint'}, note)),
    svg('svg', {viewBox: `0 0 ${width} ${height}`, role: 'img', class: (small ? 'dense ' : '') + (step < 60 && chart.bars.some(item => item.label.length > 6) ? 'long' : ''),
      'aria-label': chart.name + ': ' + chart.bars.map(item => `${item.label}: ${item.count}`).join(', ')},
      svg('line', {class: 'axis', x1: 0, x2: width, y1: base + 0.5, y2: base + 0.5}),
      chart.bars.map((item, i) => {
        const tall = item.count ? Math.max(1.5, 92 * item.count / tallest) : 0;
        const middle = i * step + step / 2;
        return [svg('rect', {class: 'bar', x: middle - bar / 2, y: base - tall, width: bar, height: tall, rx: Math.min(2, tall / 2)},
          svg('title', null, `${item.label}: ${number(item.count)} ${unit}`)),
        svg('text', {class: 'count', x: middle, y: base - tall - 5}, item.count ? number(item.count) : ''),
        svg('text', {class: 'label', x: middle, y: base + 17}, item.label)];
      })));
}

const TITLES = {
  minimum_source_cover: 'Documents needed at least', weakest_clause_candidates: 'Weakest clause leaves',
  strongest_clause_candidates: 'Strongest clause leaves', seed_documents: 'Documents about the seed',
  near_misses: 'Near misses', df: 'Documents with the seed', dom: 'Sites with the seed',
  inlinks: 'Links to the seed', info: 'Claims about the seed',
};

function drawCharts() {
  const totals = data.summary.totals;
  const difficulty = find('[data-charts=difficulty]');
  const popularity = find('[data-charts=popularity]');
  for (const chart of totals.difficulty) difficulty.append(barChart(chart, 'tasks', 'median ' + number(chart.median)));
  for (const chart of totals.popularity) popularity.append(barChart(chart, 'at most', 'median ' + number(chart.median)));
  if (!totals.difficulty.length) difficulty.append(el('p', {class: 'faint'}, 'No task, no figures.'));
  if (!totals.popularity.length) popularity.append(el('p', {class: 'faint'}, 'No task, no figures.'));
}

const ENDINGS = ['RIGHT', 'WRONG', 'NO_ANSWER', 'UNDECIDED'];

/** One bar split by how attempts ended. */
function stacked(counts) {
  const sum = total(counts);
  if (!sum) return el('span', {class: 'faint'}, 'not asked');
  const parts = counts.map((count, i) => [ENDINGS[i], count]).filter(([, count]) => count > 0);
  let x = 0;
  return el('div', {class: 'stacked'},
    svg('svg', {viewBox: '0 0 400 14', preserveAspectRatio: 'none', role: 'img',
      'aria-label': parts.map(([name, count]) => `${count} ${MARKS[name][1]}`).join(', ')},
      parts.map(([name, count]) => {
        const width = 400 * count / sum;
        x += width;
        return svg('rect', {class: 'end-' + name.toLowerCase().replace('_', '-'), x: x - width, y: 0, width: Math.max(0.5, width - 1.5), height: 14});
      })),
    el('p', {class: 'legend'}, parts.map(([name, count]) => el('span', {class: 'key end-' + name.toLowerCase().replace('_', '-')}, number(count) + ' ' + MARKS[name][1]))));
}

function drawAgents() {
  const agents = data.summary.totals.agents;
  find('.agents').append(agents.length ? table('agents', [['Agent'], ['On accepted tasks'], ['On drafts that fell']],
    agents.map(agent => el('tr', null, el('th', {scope: 'row'}, said(agent.name)), el('td', null, stacked(agent.accepted)), el('td', null, stacked(agent.fallen)))))
    : el('p', {class: 'faint'}, 'No agent tried a draft.'));
}

function drawModels() {
  const {models, currency, accepted} = data.manifest;
  if (!models) return;
  const money = cost => currency ? Number(cost).toLocaleString('en-US', {maximumSignificantDigits: 3}) + ' ' + currency : '–';
  const tokens = calls => calls.promptTokens + calls.completionTokens;
  const sum = pick => total(models.map(use => pick(use.sent) + pick(use.replayed)));
  const cells = (calls, tokensOf, cost, mean, slowest) => [calls, tokensOf, cost, mean, slowest].map(text => el('td', {class: 'n'}, text));
  const rows = models.map(use => el('tr', null, el('th', {scope: 'row'}, said(words(use.stage))), el('td', null, said(use.model)),
    el('td', {class: 'n'}, number(use.sent.calls)), cells(number(use.replayed.calls), number(tokens(use.sent) + tokens(use.replayed)),
      said(money(Number(use.sent.cost) + Number(use.replayed.cost))), use.sent.calls ? number(use.seconds) + ' s' : '–', use.sent.calls ? number(use.slowest) + ' s' : '–')));
  const perTask = accepted ? `For each accepted task: ${number(sum(calls => calls.calls) / accepted)} calls and ${number(Math.round(sum(tokens) / accepted))} tokens` : 'No task was accepted';
  for (const part of ['#models', 'nav [href="#models"]']) find(part).hidden = false;
  find('.models').append(table('models', [['Stage'], ['Model'], ['Sent', true], ['Replayed', true], ['Tokens', true], ['Cost', true], ['Mean', true], ['Slowest', true]], rows),
    el('p', {class: 'about'}, perTask, currency && accepted ? [', ', said(money(sum(calls => Number(calls.cost)) / accepted))] : '', '.'));
}

function drawChecks() {
  const mechanisms = data.summary.totals.mechanisms;
  find('.checks').append(mechanisms.length ? table('checks',
    [['Mechanism'], [mark('SUPPORTED'), true], [mark('REFUTED'), true], [mark('UNDECIDED'), true]],
    mechanisms.map(item => el('tr', null, el('th', {scope: 'row'}, said(words(item.name))),
      item.outcomes.map(count => el('td', {class: 'n' + (count ? '' : ' zero')}, number(count))))))
    : el('p', {class: 'faint'}, 'No mechanism gave a verdict.'));
}
