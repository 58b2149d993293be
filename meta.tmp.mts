import { build } from 'esbuild';
import { laterLoading } from './src/dev/laterLoading.ts';
const r = await build({entryPoints:['src/main.ts'],outdir:'/tmp/h/o',bundle:true,platform:'node',target:'node20',format:'cjs',external:['dtrace-provider'],plugins:[laterLoading],define:{'import.meta.url':'moduleUrl'},metafile:true,logLevel:'error'});
const out=Object.values(r.metafile.outputs)[0];
const m=new Map();
for(const [k,v] of Object.entries(out.inputs)){let p=k.match(/.*node_modules\/((?:@[^/]+\/)?[^/]+)/)?.[1]??'src'; if(p==='zod')p=k.replace(/zod\/(v\d\/?(?:locales|core|classic|)?).*/,'zod/$1');m.set(p,(m.get(p)??0)+v.bytesInOutput);}
for(const [k,v] of [...m].sort((a,b)=>b[1]-a[1]).slice(0,50))console.log((v/1000).toFixed(0).padStart(8),k);
// who imports
const who=process.argv.slice(2);
for(const w of who){console.log('==',w);for(const [k,v] of Object.entries(r.metafile.inputs))if(!k.includes(`node_modules/${w}/`))for(const i of v.imports)if(i.path.includes(`node_modules/${w}/`))console.log('  ',k,'->',i.path)}
