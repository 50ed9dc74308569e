import { describe, expect, test } from 'vitest';
import { content, facilities, library, placeOf } from '../support/content.ts';

const { files, folders } = content;
const one = <T>(list: readonly T[], is: (item: T) => boolean, what: string): T => {
  const [found, second] = list.filter(is);
  if (!found || second) throw new Error(`expected one ${what}`);
  return found;
};
const instrument = (id: string) => one(files['treaty.json'], (item) => item.id === id, id);
const article = (id: string) =>
  one(
    files['treaty.json'].flatMap((item) => item.articles),
    (item) => item.id === id,
    id,
  );
const claim = (id: string) => one(files['claims.json'], (item) => item.id === id, id);
const event = (id: string) => one(files['events.json'], (item) => item.id === id, id);
const figure = (id: string) => one(files['figures.json'], (item) => item.id === id, id);
const dispute = (id: string) => one([...folders.controversies.values()], (item) => item.id === id, id);
/** All that a record says, in English. */
const said = (record: unknown): string =>
  JSON.stringify(record, (key, value: unknown) => (key === 'ja' ? undefined : value));
const links = (from: string, to: string) => library.links.filter((link) => link.from.id === from && link.to.id === to);

describe('1. the treaty of 1960', () => {
  test('was signed on 19 January and took effect on 23 June 1960', () => {
    expect(instrument('1960')).toMatchObject({ signed: '1960-01-19', inForce: '1960-06-23', ended: null });
    expect(event('T024')).toMatchObject({
      date: '1960-06-23',
      articleIds: expect.arrayContaining(['1960-VIII']) as string[],
    });
  });

  test('did not take effect on 19 May, as one of the articles says', () => {
    expect(claim('A02').verdict).toBe('contradicted');
    expect(claim('A02').finding.en).toContain('23 June 1960');
    expect(claim('A02').finding.ja).toContain('1960年6月23日');
  });

  test('was approved without a vote on 19 June, thirty days after the lower house on 20 May', () => {
    expect(event('T020').date).toBe('1960-05-20');
    expect(event('T023').date).toBe('1960-06-19');
  });
});

describe('2. the treaty of 1951', () => {
  test('was signed on 8 September 1951, took effect on 28 April 1952, and ended with the new one', () => {
    expect(instrument('1951')).toMatchObject({ signed: '1951-09-08', inForce: '1952-04-28', ended: '1960-06-23' });
    expect([event('T005').date, event('T008').date]).toEqual(['1951-09-08', '1952-04-28']);
  });

  test('was signed under occupation, and not in 1952', () => {
    expect(claim('A04')).toMatchObject({ verdict: 'contradicted' });
    expect(claim('A04').finding.en).toContain('8 September 1951');
    expect(claim('A15')).toMatchObject({ verdict: 'contradicted' });
  });
});

describe('3. prior consultation', () => {
  test('stands in the exchange of notes on Article VI', () => {
    expect(said(instrument('notes-prior-consultation').restated)).toMatch(/prior consultation/);
    expect(instrument('notes-prior-consultation')).toMatchObject({ signed: '1960-01-19', inForce: '1960-06-23' });
    expect(links('prior-consultation', 'notes-prior-consultation')).toHaveLength(1);
  });

  test('stands neither in the Agreed Minute nor in Article VI itself', () => {
    expect(said(instrument('agreed-minute-1960').matters)).toMatch(/does not concern prior consultation/);
    expect(said(instrument('agreed-minute-1960').restated)).not.toMatch(/prior consultation/);
    expect(said(article('1960-VI').restated)).not.toMatch(/prior consultation/);
    expect(claim('A31')).toMatchObject({ verdict: 'contradicted' });
    expect(claim('A31').articleIds).toContain('notes-prior-consultation');
  });

  test('the Status of Forces Agreement is an agreement of its own', () => {
    expect(instrument('sofa')).toMatchObject({ signed: '1960-01-19', inForce: '1960-06-23' });
    expect(claim('A22')).toMatchObject({ verdict: 'imprecise' });
    expect(instrument('admin-1952')).toMatchObject({
      signed: '1952-02-28',
      inForce: '1952-04-28',
      ended: '1960-06-23',
    });
  });
});

describe('4. “75 percent”', () => {
  test('is a share of land that only US forces use, now 70.27 %, and follows from its parts', () => {
    const share = figure('okinawa-share-2020');
    expect(share).toMatchObject({
      value: 70.27,
      unit: 'percent',
      asOf: '2020-01-01',
      parts: { numerator: 184.944, denominator: 263.176 },
    });
    expect(Number(((100 * 184.944) / 263.176).toFixed(2))).toBe(70.27);
    expect(figure('okinawa-exclusive-area-2020').value).toBe(184.944);
    expect(figure('exclusive-area-japan-2020').value).toBe(263.176);
    expect(share.label.en).toMatch(/area that only US forces use/);
  });

  test('was never a share of troops: about half of them are in Okinawa', () => {
    expect(claim('A39').verdict).toBe('contradicted');
    expect(claim('A39').finding.en).toMatch(/share of land/);
    expect(figure('troops-okinawa-share-2024')).toMatchObject({ value: 50, circa: true });
  });

  test('and bases cover 8.1 % of the prefecture and about 15 % of the main island, not a fifth', () => {
    expect([figure('okinawa-prefecture-share-2020').value, figure('okinawa-prefecture-share-2021').value]).toEqual([
      8.11, 8.1,
    ]);
    expect(figure('okinawa-island-share-2017')).toMatchObject({ value: 15, circa: true });
    expect(claim('A38')).toMatchObject({ verdict: 'outdated' });
    expect(claim('A38').finding.en).toMatch(/8\.1% of the prefecture/);
  });
});

describe('5. the poll of 73.4 %', () => {
  test('is the national Cabinet Office survey of January 2003; in 2022 it was 89.7 %', () => {
    expect(claim('A61')).toMatchObject({ verdict: 'contradicted' });
    expect(claim('A61').finding.en).toMatch(/Cabinet Office.*January 2003/);
    const shares = dispute('polls').figures.map(({ value, asOf, label }) => ({ value, asOf, label: label.en }));
    expect(shares).toContainEqual({
      value: 73.4,
      asOf: '2003-01',
      label: expect.stringContaining('nationwide') as string,
    });
    expect(shares).toContainEqual({
      value: 89.7,
      asOf: '2022-11',
      label: expect.stringContaining('nationwide') as string,
    });
  });
});

describe('6. defence spending', () => {
  test('passed one percent: 1.004 % of GNP in fiscal 1987, about 1.8 to 2 % in fiscal 2025', () => {
    expect(claim('A56')).toMatchObject({ verdict: 'contradicted' });
    expect(claim('A56').finding.en).toMatch(/1\.004%.*1\.8%.*2%/s);
    const values = dispute('burden-sharing')
      .figures.filter((item) => item.unit === 'percent')
      .map((item) => item.value);
    expect(values).toEqual(expect.arrayContaining([1.004, 1.8, 2]));
  });
});

describe('7. the noise suits', () => {
  test('were filed in 2000 (Kadena) and 2002 (Futenma), not in 2009, against Japan', () => {
    expect(event('T044')).toMatchObject({ date: '2000-03', placeIds: ['kadena'] });
    expect(event('T045')).toMatchObject({ date: '2002-10', placeIds: ['futenma'] });
    expect(claim('A41')).toMatchObject({ verdict: 'contradicted' });
    expect(claim('A41').finding.en).toMatch(/March 2000.*October 2002.*Japanese state/s);
    for (const id of ['noise-kadena', 'noise-futenma']) expect(said(dispute(id).summary)).toMatch(/Japanese state/);
  });

  test('ended in awards in yen, which Japan pays', () => {
    for (const id of ['noise-kadena', 'noise-futenma']) {
      const awards = dispute(id).figures.filter((item) => item.label.en.startsWith('Award'));
      expect(awards.length).toBeGreaterThan(0);
      for (const award of awards) expect(award.unit).toBe('yen');
      expect(said(dispute(id).summary)).toMatch(/Japan pays/);
    }
  });
});

describe('8. Guam', () => {
  test('8,000 Marines is the plan of 2006; since 2012 about 9,000 leave, about 4,000 of them for Guam', () => {
    expect(claim('A51').verdict).toBe('outdated');
    expect(instrument('scc-2012').signed).toBe('2012-04-27');
    expect(figure('guam-leaving-okinawa-2012')).toMatchObject({ value: 9000, circa: true, asOf: '2012-04-27' });
    expect(figure('guam-destination-2012')).toMatchObject({ value: 4000, circa: true, asOf: '2012-04-27' });
  });

  test('the first 100 or so began to move on 14 December 2024', () => {
    expect(event('T101').date).toBe('2024-12-14');
    expect(figure('guam-first-group-2024')).toMatchObject({ value: 100, circa: true, asOf: '2024-12-14' });
  });

  test('the arrow on the map names the plan in force', () => {
    expect(
      one(files['relocation.geojson'].features, (feature) => feature.properties.to === 'guam', 'arrow').properties.label
        .en,
    ).toMatch(/4,000/);
  });
});

describe('9. Article V', () => {
  test('covers territories under Japanese administration only: not Guam', () => {
    expect(said(article('1960-V').restated)).toMatch(/territories under the administration of Japan/);
    expect(said(article('1960-V').matters)).toMatch(/does not cover Guam/);
    expect([claim('B02').verdict, claim('B13').verdict]).toEqual(['imprecise', 'contradicted']);
  });

  test('covers Okinawa since 15 May 1972', () => {
    expect(said(article('1960-V').matters)).toMatch(/Okinawa since 15 May 1972/);
    expect(instrument('reversion-1971')).toMatchObject({ signed: '1971-06-17', inForce: '1972-05-15' });
    expect(event('T029').date).toBe('1972-05-15');
    expect(claim('A29').verdict).toBe('outdated');
  });

  test('and Article VI: a tie of Guam or a facility there says that they do not reach it', () => {
    const guam = new Set<string>([
      'guam',
      ...facilities.filter((item) => item.region === 'guam').map((item) => item.id),
    ]);
    const ties = library.links.filter(
      (link) =>
        link.from.kind === 'place' && guam.has(link.from.id) && ['1960-V', '1960-VI', 'sofa'].includes(link.to.id),
    );
    expect(ties.length).toBeGreaterThan(0);
    for (const tie of ties)
      expect([tie.from.id, tie.to.id, tie.reason.en]).toEqual([
        tie.from.id,
        tie.to.id,
        expect.stringMatching(/\bnot\b/),
      ]);
  });
});

describe('10. crime', () => {
  test('1995 is not the latest grave crime', () => {
    expect(claim('A45').verdict).toBe('outdated');
    expect(claim('A45').finding.en).toMatch(/2008.*2012.*2016.*2023/s);
  });

  test('the case of 2008 ended in a conviction for sexual abuse, not for rape', () => {
    expect(claim('A47')).toMatchObject({ verdict: 'imprecise' });
    expect(claim('A47').finding.en).toMatch(/court-martial.*abusive sexual conduct, not of rape/);
    expect(said(dispute('curfew-2008').summary)).toMatch(/court-martial.*sexual abuse/);
  });

  test('the low rate holds for offences of all kinds, the high one for serious ones; both are told', () => {
    expect(claim('A49').finding.en).toMatch(/27\.4.*69\.7.*(?:murder|serious).*2\.3 times/s);
    const values = dispute('crime-recent').figures.map((item) => item.value);
    expect(values).toEqual(expect.arrayContaining([27.4, 69.7, 2.3]));
  });
});

describe('totals', () => {
  test('Okinawa: the 31 areas add up to the ministry’s, but for what was returned since', () => {
    const exclusive = facilities.filter((place) => place.region === 'okinawa' && place.facility.exclusiveUse);
    expect(exclusive).toHaveLength(31);
    for (const place of exclusive) expect([place.id, place.facility.area !== null]).toEqual([place.id, true]);
    const sum = exclusive.reduce((total, place) => total + (place.facility.area?.areaHa ?? 0), 0);
    // The ministry's total of 1 January 2018 is 18,496.1 ha. Camp Foster stands here with its area after
    // the return of 2020 (534.1 ha, then 545.0 ha): 10.9 ha less, and nothing else differs.
    const fosterIn2018 = 545;
    const foster = placeOf('camp-foster').facility?.area?.areaHa ?? Number.NaN;
    expect(foster).toBe(534.1);
    expect(sum).toBeCloseTo(18_485.2, 1);
    expect(Math.abs(sum - foster + fosterIn2018 - 18_496.1)).toBeLessThan(0.5);
  });

  test('are given with a date that is part of the record', () => {
    expect(figure('okinawa-facilities-2021')).toMatchObject({ value: 31, asOf: '2021-03-31' });
    expect(figure('okinawa-exclusive-area-2021')).toMatchObject({ value: 18483.3, unit: 'ha', asOf: '2021-03-31' });
    expect(figure('exclusive-facilities-japan-2020')).toMatchObject({ value: 78, asOf: '2020-01-01' });
    expect(figure('facilities-1972')).toMatchObject({ value: 83, asOf: '1972-05-15' });
    expect(figure('share-1972')).toMatchObject({ value: 58.7, asOf: '1972-05-15' });
  });

  test('agree wherever they are told: share, area and count of Okinawa', () => {
    for (const [label, id] of [
      ['The same share a year later', 'okinawa-share-2021'],
      ['Their area', 'okinawa-exclusive-area-2021'],
      ['Facilities in Okinawa', 'okinawa-facilities-2021'],
      ['Share at reversion', 'share-1972'],
    ] as const) {
      const told = one(dispute('concentration-okinawa').figures, (item) => item.label.en === label, label);
      expect(told).toMatchObject({ value: figure(id).value, unit: figure(id).unit, asOf: figure(id).asOf });
    }
  });
});

describe('conflicts that are shown', () => {
  test('the vote of 2019: of valid votes, of votes cast, turnout, and not binding, all four together', () => {
    const against = figure('vote-2019-against-valid');
    expect(against).toMatchObject({ value: 72.15, parts: { numerator: 434273, denominator: 434273 + 114933 + 52682 } });
    expect([figure('vote-2019-against-cast').value, figure('vote-2019-turnout').value]).toEqual([71.74, 52.48]);
    const told = said(dispute('referendum-2019').summary);
    for (const part of ['72.15%', '71.74%', '52.48%', 'does not bind']) expect(told).toContain(part);
  });

  test('Futenma’s runway is 2,743 m as published and 2,800 m between its thresholds', () => {
    expect(
      one(files['runways.geojson'].features, (feature) => feature.properties.placeId === 'futenma', 'runway')
        .properties,
    ).toMatchObject({
      lengthM: 2743,
      thresholdDistanceM: 2800,
      note: { en: expect.any(String) as string },
    });
  });

  test('Henoko’s runways are 1,200 m, 1,800 m with overruns, planned and without designators', () => {
    const runways = files['runways.geojson'].features.filter((feature) => feature.properties.status === 'planned');
    expect(runways).toHaveLength(2);
    for (const { properties } of runways)
      expect(properties).toMatchObject({
        placeId: 'futenma-replacement-facility',
        lengthM: 1200,
        lengthWithOverrunsM: 1800,
        designator: null,
      });
  });

  test('the fall into the sea off Nago in 2016 is called both a ditching and a crash', () => {
    expect(event('T081').title.en).toMatch(/ditching/);
    expect(event('T081').title.en).toMatch(/crash/);
  });

  test('sources that take a side say so', () => {
    for (const [publisher, least] of [
      [/Japan Press/i, 1],
      [/Stars and Stripes/i, 1],
      [/Xinhua/i, 1],
    ] as const) {
      const own = library.sources.filter((source) => publisher.test(source.publisher));
      expect([String(publisher), own.length >= least]).toEqual([String(publisher), true]);
      for (const source of own) expect([source.id, source.stance !== undefined]).toEqual([source.id, true]);
    }
  });
});
