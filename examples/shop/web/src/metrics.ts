const BUCKETS = [0.01, 0.05, 0.1, 0.5, 1, 5]

interface Series {
  labels: string
  count: number
  seconds: number
  buckets: number[]
}

/** Counts and times requests; writes them in Prometheus' text format. */
export class Metrics {
  readonly #series = new Map<string, Series>()

  observe(method: string, route: string, status: number, seconds: number): void {
    const labels = `method="${method}",route="${route}",status="${status}"`
    const series = this.#series.get(labels) ?? { labels, count: 0, seconds: 0, buckets: BUCKETS.map(() => 0) }
    this.#series.set(labels, series)
    series.count += 1
    series.seconds += seconds
    series.buckets = series.buckets.map((count, index) => count + (seconds <= BUCKETS[index]! ? 1 : 0))
  }

  text(): string {
    const name = 'http_request_duration_seconds'
    const lines = [`# HELP ${name} How long a request took.`, `# TYPE ${name} histogram`]
    for (const { labels, count, seconds, buckets } of this.#series.values()) {
      buckets.forEach((within, index) =>
        lines.push(`${name}_bucket{${labels},le="${BUCKETS[index]}"} ${within}`),
      )
      lines.push(`${name}_bucket{${labels},le="+Inf"} ${count}`)
      lines.push(`${name}_sum{${labels}} ${seconds}`, `${name}_count{${labels}} ${count}`)
    }
    return lines.join('\n') + '\n'
  }
}
