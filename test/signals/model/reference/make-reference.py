"""Writes what scikit-learn and scipy find in simulated school years, for `reference.test.ts` to compare with.

Run with Debian 12's packages: python3 3.11.2, python3-numpy 1.24.2, python3-scipy 1.10.1, python3-sklearn 1.2.1.

    /usr/bin/python3 test/signals/model/reference/make-reference.py

Every pupil is made up by the seeds below. Nothing of `src` is read: inputs, folds, fits, calibration and figures are computed
here a second time, in another way where there is one (bounds by L-BFGS-B, the AUC's variance from the whole matrix of pairs).
"""

import json
import pathlib

import numpy as np
import scipy
import sklearn
from scipy.optimize import minimize
from scipy.special import expit
from sklearn.linear_model import LogisticRegression
from sklearn.metrics import log_loss, roc_auc_score
from sklearn.model_selection import StratifiedGroupKFold
from sklearn.preprocessing import StandardScaler

INPUTS = ['absence', 'unexcused', 'late', 'spells', 'grades-mean', 'failed-subjects', 'grades-change', 'incidents']
COUNTS = {'unexcused', 'late', 'spells', 'failed-subjects', 'incidents'}
BETTER = {'grades-mean', 'grades-change'}
STRENGTHS = [0.1, 0.3, 1, 3, 10, 30, 100, 300, 1000]
FOLDS = 5
Z = 1.959964


def simulate(seed, pupils, years):
    """Half a year of inputs, and whether the pupil missed a tenth of the rest of it."""
    random = np.random.default_rng(seed)
    rows = []
    for pupil in range(pupils):
        tendency = random.normal()
        for year in range(years):
            now = 0.8 * tendency + 0.6 * random.normal()
            rate = expit(-3.1 + 0.75 * now)
            later = expit(-3.1 + 0.75 * now + 0.5 * random.normal())
            days = int(random.integers(80, 91))
            absent = random.binomial(days, rate)
            subjects = random.normal(0.62 - 0.07 * now, 0.12, 8)
            row = {
                'absence': absent / days,
                'unexcused': 100 * random.binomial(absent, expit(-1.2 + 0.6 * now)) / days,
                'late': 100 * random.poisson(np.exp(0.7 + 0.4 * now)) / days,
                'spells': 100 * (absent - random.binomial(absent, 0.4)) / days,
                'grades-mean': subjects.mean(),
                'failed-subjects': int((subjects < 0.4).sum()),
                'grades-change': random.normal(-0.01 * now, 0.05),
                'incidents': int(random.poisson(np.exp(-1.3 + 0.5 * now))),
            }
            for name, value in row.items():
                row[name] = round(float(value), 4)
            # Newcomers have no grades yet; those in difficulty a little more often.
            if random.random() < expit(-2.6 + 0.3 * now):
                row['grades-mean'] = row['failed-subjects'] = row['grades-change'] = None
            elif random.random() < 0.1:
                row['grades-change'] = None
            outcome = bool(random.binomial(88, later) >= 9)
            rows.append((f'p{pupil}', f'{2023 + year}/{24 + year}', row, outcome))
    return rows


def raw(rows):
    """Larger is worse; counts as log(1 + count); NaN where unknown."""
    table = np.full((len(rows), len(INPUTS)), np.nan)
    for at, (_, _, values, _) in enumerate(rows):
        for column, name in enumerate(INPUTS):
            value = values[name]
            if value is not None:
                table[at, column] = np.log1p(value) if name in COUNTS else -value if name in BETTER else value
    return table


def with_missing(table, names):
    """Names of columns: inputs, and `name?` for one that tells whether it is missing; no second that says the same."""
    extra, seen, labels = [], [], []
    for column, name in enumerate(names):
        gap = np.isnan(table[:, column]).astype(float)
        if gap.std() > 0 and not any(np.array_equal(gap, other) for other in seen):
            seen.append(gap)
            extra.append(column)
            labels.append(f'{name}?')
    return extra, names + labels


def design(train, other):
    extra, names = with_missing(train, INPUTS)
    scaler = StandardScaler()  # ignores NaN when fitting, as it should
    values = scaler.fit_transform(train), scaler.transform(other)
    gaps = StandardScaler()
    both = np.isnan(train[:, extra]).astype(float), np.isnan(other[:, extra]).astype(float)
    missing = (gaps.fit_transform(both[0]), gaps.transform(both[1])) if extra else both
    joined = [np.hstack([np.nan_to_num(value), gap]) for value, gap in zip(values, missing)]
    return joined[0], joined[1], names


def fit(x, y, strength):
    """Which weights end at 0 by L-BFGS-B with bounds; the others by scikit-learn. The conditions of the optimum are asserted."""
    signs = 2 * y - 1

    def loss(theta):
        odds = theta[0] + x @ theta[1:]
        rest = expit(odds) - y
        value = np.logaddexp(0, -signs * odds).sum() + strength / 2 * (theta[1:] ** 2).sum()
        return value, np.concatenate([[rest.sum()], x.T @ rest + strength * theta[1:]])

    bounds = [(None, None)] + [(0, None)] * x.shape[1]
    options = {'maxiter': 5000, 'ftol': 1e-15, 'gtol': 1e-9}
    found = minimize(loss, np.zeros(x.shape[1] + 1), jac=True, bounds=bounds, method='L-BFGS-B', options=options)
    free = found.x[1:] > 1e-9
    weights = np.zeros(x.shape[1])
    if free.any():
        model = LogisticRegression(C=1 / strength, solver='newton-cholesky', tol=1e-12, max_iter=500)
        model.fit(x[:, free], y)
        weights[free] = model.coef_[0]
        intercept = float(model.intercept_[0])
    else:
        intercept = float(np.log(y.mean() / (1 - y.mean())))
    assert (weights >= 0).all()
    slope = x.T @ (expit(intercept + x @ weights) - y) + strength * weights
    assert np.abs(slope[free]).max(initial=0) < 1e-5 and (slope[~free] > -1e-5).all()
    return intercept, weights


def platt(scores, outcomes):
    """The targets of Platt (1999); the optimum by BFGS to the last digits."""
    yes, no = outcomes.sum(), (~outcomes).sum()
    targets = np.where(outcomes, (yes + 1) / (yes + 2), 1 / (no + 2))

    def loss(theta):
        odds = theta[0] * scores + theta[1]
        rest = expit(odds) - targets
        return (np.logaddexp(0, odds) - targets * odds).sum(), np.array([(rest * scores).sum(), rest.sum()])

    return minimize(loss, [1.0, 0.0], jac=True, method='BFGS', options={'gtol': 1e-9}).x


def auc_interval(chances, outcomes, pupils):
    """Obuchowski (1997): DeLong's components summed by pupil, from the whole matrix of pairs."""
    yes, no = np.flatnonzero(outcomes), np.flatnonzero(~outcomes)
    difference = chances[yes][:, None] - chances[no][None, :]
    wins = (difference > 0) + 0.5 * (difference == 0)
    theta = wins.mean()
    m, n = len(yes), len(no)
    names = sorted(set(pupils))
    yes_off = {name: 0.0 for name in names}
    no_off = {name: 0.0 for name in names}
    for at, share in zip(yes, wins.mean(axis=1)):
        yes_off[pupils[at]] += share - theta
    for at, share in zip(no, wins.mean(axis=0)):
        no_off[pupils[at]] += share - theta
    i10, i01, i = len({pupils[at] for at in yes}), len({pupils[at] for at in no}), len(names)
    s10 = i10 / ((i10 - 1) * m) * sum(value**2 for value in yes_off.values())
    s01 = i01 / ((i01 - 1) * n) * sum(value**2 for value in no_off.values())
    s11 = i / (i - 1) * sum(yes_off[name] * no_off[name] for name in names)
    error = np.sqrt(s10 / m + s01 / n + 2 * s11 / (m * n)) / (theta * (1 - theta))
    logit = np.log(theta / (1 - theta))
    return float(expit(logit - Z * error)), float(expit(logit + Z * error))


def at_capacity(chances, outcomes, years, capacity):
    listed = found = 0.0
    for year in sorted(set(years)):
        rows = np.flatnonzero(np.array(years) == year)
        order = rows[np.argsort(-chances[rows], kind='stable')][:capacity]
        listed += len(order)
        found += outcomes[order].sum()
    return found / listed, found / outcomes.sum()


def calibration_error(chances, outcomes):
    order = np.argsort(chances, kind='stable')
    tenths = [order[round(at * len(order) / 10) : round((at + 1) * len(order) / 10)] for at in range(10)]
    return sum(len(rows) * abs(chances[rows].mean() - outcomes[rows].mean()) for rows in tenths) / len(order)


def reference(seed, pupils, years, capacity):
    rows = simulate(seed, pupils, years)
    names = [row[0] for row in rows]
    outcomes = np.array([row[3] for row in rows])
    table = raw(rows)
    folds = np.zeros(len(rows), dtype=int)
    splitter = StratifiedGroupKFold(FOLDS, shuffle=True, random_state=seed)
    for fold, (_, held) in enumerate(splitter.split(table, outcomes, names)):
        folds[held] = fold

    scores = {}  # by the folds left out and the strength: of all rows
    for a in range(FOLDS):
        for b in range(a, FOLDS):
            train = (folds != a) & (folds != b)
            x, other, _ = design(table[train], table)
            for strength in STRENGTHS:
                intercept, weights = fit(x, outcomes[train].astype(float), strength)
                scores[a, b, strength] = other @ weights + intercept

    def held_out(rows, strength, without=None):
        pairs = [sorted((folds[row], folds[row] if without is None else without)) for row in rows]
        return np.array([scores[a, b, strength][row] for (a, b), row in zip(pairs, rows)])

    def choose(rows, without=None):
        losses = [log_loss(outcomes[rows], expit(held_out(rows, each, without))) for each in STRENGTHS]
        strength = STRENGTHS[int(np.argmin(losses))]
        return strength, platt(held_out(rows, strength, without), outcomes[rows])

    chances = np.zeros(len(rows))
    for fold in range(FOLDS):
        strength, (slope, intercept) = choose(np.flatnonzero(folds != fold), fold)
        held = np.flatnonzero(folds == fold)
        chances[held] = expit(slope * scores[fold, fold, strength][held] + intercept)
    strength, (slope, offset) = choose(np.arange(len(rows)))
    x, _, columns = design(table, table)
    intercept, weights = fit(x, outcomes.astype(float), strength)
    precision, recall = at_capacity(chances, outcomes, [row[1] for row in rows], capacity)
    low, high = auc_interval(chances, outcomes, names)
    return {
        'made': f'make-reference.py, scikit-learn {sklearn.__version__}, scipy {scipy.__version__}, numpy {np.__version__}',
        'seed': seed,
        'capacity': capacity,
        'inputs': INPUTS,
        'rows': [
            [row[0], row[1], int(folds[at]), int(row[3]), *(row[2][name] for name in INPUTS)]
            for at, row in enumerate(rows)
        ],
        'expected': {
            'columns': columns,
            'strength': strength,
            'intercept': intercept,
            'weights': list(weights),
            'slope': slope,
            'offset': offset,
            'auc': roc_auc_score(outcomes, chances),
            'low': low,
            'high': high,
            'precision': precision,
            'recall': recall,
            'error': calibration_error(chances, outcomes),
            'chances': [round(chance, 8) for chance in chances],
        },
    }


def write(name, found):
    lines = ',\n'.join(json.dumps(row, separators=(',', ':')) for row in found.pop('rows'))
    head = json.dumps(found, separators=(',', ':'))[:-1]
    path = pathlib.Path(__file__).parent / f'{name}.json'
    path.write_text(f'{head},"rows":[\n{lines}\n]}}\n')
    expected = found['expected']
    figures = {key: round(float(expected[key]), 4) for key in ('auc', 'low', 'high', 'precision', 'recall', 'error')}
    print(name, path.stat().st_size, expected['strength'], figures)
    print(dict(zip(expected['columns'], np.round(expected['weights'], 3))))


if __name__ == '__main__':
    write('one-year', reference(7, 1000, 1, 60))
    write('three-years', reference(11, 400, 3, 12))
