import Manual
import Testing

@Suite struct TopicTests {
  @Test func a() { #expect(ManualTopic.all.count == 12) }
}
