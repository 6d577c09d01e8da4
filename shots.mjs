import { chromium } from 'playwright-core';
import { spawn } from 'node:child_process';
const till = spawn('node', ['app/cli/bin/counterpart.mjs','start','--demo','--no-open','--port','0','--data','/tmp/h/lead-data'], {stdio:['ignore','pipe','inherit']});
let out=''; const url = await new Promise(r=>till.stdout.on('data',d=>{out+=d; const m=out.match(/https?:\/\/\S+/); if(m) r(m[0]);}));
const b = await chromium.launch({executablePath:'/usr/bin/chromium', args:['--no-sandbox','--disable-gpu']});
const p = await (await b.newContext({viewport:{width:1366,height:768}, colorScheme: process.argv[2]??'light'})).newPage();
p.setDefaultTimeout(20000);
await p.goto(url);
await p.getByRole('textbox',{name:'PIN'}).fill('1111'); await p.getByRole('button',{name:'Sign in'}).click();
const open = async v=>{ await p.getByRole('navigation',{name:'Modules rail'}).getByRole('link',{name:v,exact:true}).click(); await p.waitForTimeout(1500); };
await open('Sell'); await p.screenshot({path:'/tmp/h/lead-shots/sell.png'});
await open('Products'); await p.getByText('Acacia honey 350 g').first().click(); await p.waitForTimeout(1500); await p.screenshot({path:'/tmp/h/lead-shots/product.png'});
await p.getByRole('tab',{name:'Stock'}).click(); await p.waitForTimeout(1000); await p.screenshot({path:'/tmp/h/lead-shots/product-stock.png'});
await open('Stock'); await p.screenshot({path:'/tmp/h/lead-shots/stock.png'});
for (const t of await p.getByRole('tab').allInnerTexts()) { await p.getByRole('tab',{name:t}).first().click(); await p.waitForTimeout(800); await p.screenshot({path:`/tmp/h/lead-shots/stock-${t.replace(/\W/g,'')}.png`}); }
await open('Purchasing'); await p.screenshot({path:'/tmp/h/lead-shots/purchasing.png'});
await open('Products'); await p.getByRole('button',{name:'Import products'}).click(); await p.waitForTimeout(800); await p.screenshot({path:'/tmp/h/lead-shots/import.png'});
await b.close(); till.kill('SIGTERM');
