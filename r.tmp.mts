import { createBareReads } from './src/dev/bench/bareReads.ts';
import http from 'node:http';
const o = http.request; 
