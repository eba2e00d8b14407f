package import Basics

// What the law has a corporation agree, offer and pay: each a row of a table of the organisation.
extension Organisation {
  /// One thing that was promised under a performance agreement.
  package struct Promise: Sendable {
    /// How far it is.
    package enum State: String, CaseIterable, Sendable {
      case open = "open"
      case underWay = "loopt"
      case done = "gedaan"
      case dropped = "vervallen"
    }

    package let name: Placed<String>
    package var agreement: Placed<String>?
    /// The party that has to do it.
    package var by: Placed<String>?
    package var municipalities: [Placed<String>] = []
    package var count: Placed<Quantity>?
    package var figure: Figure?
    /// The last day on which it can be done in time.
    package var due: Placed<Day>?
    package var state: Placed<State>?
    package var done: Placed<Day>?
    /// When the agreement was put where anybody can read it.
    package var published: Placed<Day>?
    /// When one party wrote to another that it is not kept.
    package var disputed: Placed<Day>?
    /// When that was put before the minister.
    package var submitted: Placed<Day>?

    package init(name: Placed<String>) { self.name = name }
  }

  /// An organisation of tenants in one year: what it was granted, and what was done with it.
  package struct TenantsOrganisation: Sendable {
    package let name: Placed<String>
    package let year: Placed<Int>
    package var municipalities: [Placed<String>] = []
    /// The amount for the calendar year.
    package var figure: Figure?
    /// When it gave account of that.
    package var accounted: Placed<Day>?
    /// Days of training for each member of its board.
    package var trainingDays: Placed<Quantity>?
    /// When landlord and organisation sat together.
    package var consulted: Placed<Day>?

    package init(name: Placed<String>, year: Placed<Int>) {
      self.name = name
      self.year = year
    }
  }

  /// What the corporation means to do in one municipality, as it was sent in one year (bod).
  package struct Bid: Sendable {
    package let year: Placed<Int>
    package let municipality: Placed<String>
    package var from: Placed<Int>?
    package var until: Placed<Int>?
    /// Whether the municipality has a housing programme, or a vision before there were those.
    package var hasProgramme: Placed<Bool>?
    package var liveability: Figure?
    /// When talks were asked for, the bid was sent, and the overview went to the minister.
    package var invited: Placed<Day>?
    /// The day by which it is to be sent, where that is another than the law's.
    package var due: Placed<Day>?
    package var sent: Placed<Day>?
    package var filed: Placed<Day>?

    package init(year: Placed<Int>, municipality: Placed<String>) {
      self.year = year
      self.municipality = municipality
    }
  }
}

extension Plan {
  /// What an organisation of tenants was asked about the plan, and how that went.
  package struct Advice: Sendable {
    package let organisation: Placed<String>
    package var asked: Placed<Day>?
    package var received: Placed<Day>?
    package var isFollowed: Placed<Bool>?
    /// When it was told why its advice is not followed.
    package var answered: Placed<Day>?
    /// When the plan begins to be carried out.
    package var started: Placed<Day>?

    package init(organisation: Placed<String>) { self.organisation = organisation }
  }
}
