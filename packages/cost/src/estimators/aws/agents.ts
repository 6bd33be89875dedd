import { priceList } from '../../book/price-list.ts'
import { paidByUse } from '../../estimate/metered.ts'
import { alike } from './regions.ts'

const AGENTS = priceList({
  service: 'Amazon Bedrock',
  asOf: '2026-07-01',
  source: 'https://aws.amazon.com/bedrock/pricing/',
  default: 'us-east-1',
  prices: {
    'text-unit': { unit: '1k units', price: alike(0.15) },
    transition: { unit: '1k transitions', price: alike(0.035) },
    cpu: { unit: 'vCPU-hour', price: alike(0.0895) },
    memory: { unit: 'GB-hour', price: alike(0.00945) },
    'gateway-call': { unit: '1k calls', price: alike(0.005) },
    'memory-event': { unit: '1k events', price: alike(0.25) },
  },
})

/** Texts that a guardrail's filters read. */
export const guardrail = paidByUse(AGENTS, [
  ['Text units filtered', '1k units', 'monthly_text_units', 'text-unit', 1e3],
])

export const promptFlow = paidByUse(AGENTS, [
  ['Node transitions', '1k transitions', 'monthly_transitions', 'transition', 1e3],
])

/** Sessions of an agent, of its browser, or of the code that it writes. */
export const agentSessions = paidByUse(AGENTS, [
  ['Processors', 'vCPU-hours', 'monthly_vcpu_hours', 'cpu'],
  ['Memory', 'GB-hours', 'monthly_gb_hours', 'memory'],
])

export const toolGateway = paidByUse(AGENTS, [
  ['Tool calls', '1k calls', 'monthly_calls', 'gateway-call', 1e3],
])

export const agentMemory = paidByUse(AGENTS, [
  ['Events remembered', '1k events', 'monthly_events', 'memory-event', 1e3],
])

const LANGUAGE = priceList({
  service: 'Amazon Lex, Amazon Rekognition and Amazon Comprehend',
  asOf: '2026-07-01',
  source: 'https://aws.amazon.com/lex/pricing/',
  default: 'us-east-1',
  prices: {
    text: { unit: '1k requests', price: alike(0.75) },
    speech: { unit: '1k requests', price: alike(4) },
    face: { unit: '1k faces', price: alike(0.01) },
    search: { unit: '1k searches', price: alike(1) },
  },
})

export const bot = paidByUse(LANGUAGE, [
  ['Text requests', '1k requests', 'monthly_text_requests', 'text', 1e3],
  ['Speech requests', '1k requests', 'monthly_speech_requests', 'speech', 1e3],
])

/** Faces that are remembered, and looked for. */
export const faceCollection = paidByUse(LANGUAGE, [
  ['Faces stored', '1k faces', 'faces', 'face', 1e3],
  ['Face searches', '1k searches', 'monthly_searches', 'search', 1e3],
])
