/** The look of the paper in a browser and on paper: every colour on white has a contrast of at least 4.5. */
export const STYLE = `
:root{color-scheme:light}
body{margin:0;background:#fff;color:#0b0c0c;font:1.0625rem/1.5 Arial,"Helvetica Neue",sans-serif}
main,footer{max-width:48rem;margin:0 auto;padding:1rem}
.skip{position:absolute;left:-999rem}.skip:focus{left:1rem;top:1rem;background:#fff;padding:.5rem;z-index:1}
a{color:#1d5fa6}a:focus,[tabindex]:focus{outline:3px solid #0b0c0c;outline-offset:2px}
h1{font-size:1.9rem;line-height:1.2}h2{font-size:1.45rem;margin-top:2.5rem;border-bottom:2px solid #0b0c0c;padding-bottom:.25rem}
h3{font-size:1.15rem;margin-top:2rem}
h1,h2,h3,p,li,dd,td,th{overflow-wrap:break-word}
dl{margin:1rem 0}dl div{display:grid;grid-template-columns:13rem 1fr;gap:.25rem 1rem;margin-bottom:.5rem}
dt{font-weight:bold}dd{margin:0}
.wide{overflow-x:auto;margin:1rem 0}
table{border-collapse:collapse;width:100%;font-size:.95rem}
caption{text-align:left;font-weight:bold;padding:.25rem 0}
th,td{border:1px solid #505a5f;padding:.35rem .5rem;text-align:left;vertical-align:top}
thead th{background:#e8edf2}tbody th{font-weight:normal}
.right{text-align:right}.total th,.total td{font-weight:bold}
.quote{border-left:4px solid #505a5f;padding-left:1rem;margin-left:0}
.label{margin:1.5rem 0 .5rem}
.note{font-size:.95rem;color:#383f43}
.mark,.draft{border:2px solid #0b0c0c;background:#fff3bf;padding:.5rem .75rem}
svg{display:block;font-family:Arial,"Helvetica Neue",sans-serif}
@media (max-width:40rem){dl div{grid-template-columns:1fr}h1{font-size:1.5rem}body{font-size:1rem}}
@media print{.page{break-before:page}tr,figure{break-inside:avoid}.skip{display:none}.wide{overflow:visible}}
`;
