import { catalogueOf } from '../src/ask/catalogue.ts';
import { understand } from '../src/ask/understand.ts';
import { expectedOf } from '../test/ask/bank/expected.ts';
import { GROUPS } from '../test/ask/bank/groups.ts';
import { SECOND_SITTING } from '../test/ask/bank/second/index.ts';
import { CELLS, REPORTING, SHARED_CELLS, SYNONYMS, TODAY, YEAR_START } from '../test/ask/bank/setting.ts';
import { reportOn, VERDICTS, verdictOn } from '../test/ask/bank/verdict.ts';
const which = process.argv[2] === 'all' ? [...new Set([...GROUPS, ...SECOND_SITTING])] : SECOND_SITTING;
const base = { reporting: REPORTING, today: TODAY, yearStart: YEAR_START, synonyms: SYNONYMS };
const s1 = { ...base, catalogue: catalogueOf(CELLS) }, s2 = { ...base, catalogue: catalogueOf(SHARED_CELLS) };
const brief = (q: any): string => q.kind === 'which' ? `which[${q.choices.map((c: any) => c.says).join(' | ')}]` : JSON.stringify(q, (k, v) => k === 'choices' || k==='nearest' ? undefined : v);
const out: string[] = [];
const tallies = which.map(({ name, entries }) => {
  const vs = entries.map(([said, exp, when]: any) => {
    const st: any = { ...(when?.partners ? s2 : s1), ...(when?.focus ? { focus: when.focus } : {}) };
    const r = understand(said, st); const e = expectedOf(exp); const v = verdictOn(r as any, e);
    if (v !== 'right') out.push(`${v.toUpperCase()} [${name}] “${said}”\n     got ${brief(r.question)}${(r as any).assumed ? ' assumed' : ''}${v === 'wrong' ? `\n     exp ${JSON.stringify((e as any).questions ?? (e as any).choices ?? 'decline')}` : ''}`);
    return v;
  });
  return { name, counts: VERDICTS.map((v) => vs.filter((x) => x === v).length) };
});
console.log(reportOn(tallies)); console.log(out.sort().reverse().join('\n'));
console.log(SECOND_SITTING.flatMap((g)=>g.entries).length, SECOND_SITTING.flatMap((g)=>g.entries).filter(([,e]:any)=>expectedOf(e).must!=='answer').length);
