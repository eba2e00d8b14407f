/// Everything that Wijkboek can find wrong with a book before any norm is asked.
///
/// A code is never used for something else and never changes; the wording may. The letters say what
/// it is about: TXT the bytes of a file, JNL the lines of a journal, INC `include`, DAT days,
/// BDR amounts, BAL balance, REK accounts, LBL labels, STK documents, VPL commitments, PLN plans,
/// TAB tables of any document, ORG the organisation, VRS waivers, ANT answers, RAP reports of a period, IMP
/// documents that say how to import,
/// CSV the files that are imported, NRM the rulebook, VBD its examples, AVG personal data, BVR frozen
/// findings.
package enum DiagnosticCode: String, CaseIterable, Sendable {
  case unreadableFile = "TXT-01"
  case fileTooLarge = "TXT-02"
  case invalidUTF8 = "TXT-03"
  case controlCharacter = "TXT-04"
  case unusualSpace = "TXT-05"
  case misnamedFile = "TXT-06"

  case unknownLine = "JNL-01"
  case strayIndentedLine = "JNL-02"
  case unsupportedDirective = "JNL-03"
  case incompleteDirective = "JNL-04"
  case malformedHeader = "JNL-05"
  case malformedPosting = "JNL-06"
  case transactionWithoutPostings = "JNL-07"
  case openCommentBlock = "JNL-08"
  case conflictMark = "JNL-09"
  case formatWithoutDecimalMark = "JNL-10"
  case missingLineEnd = "JNL-11"

  case includeNotFound = "INC-01"
  case includeCycle = "INC-02"
  case includeTooDeep = "INC-03"
  case includeOfOtherFormat = "INC-04"
  case includedTwice = "INC-05"

  case impossibleDate = "DAT-01"
  case mixedDateSeparators = "DAT-02"
  case dateWithoutYear = "DAT-03"
  case malformedDate = "DAT-04"
  case yearWithoutPlan = "DAT-05"
  case distantDate = "DAT-06"

  case ambiguousNumber = "BDR-01"
  case malformedNumber = "BDR-02"
  case amountTooLarge = "BDR-03"
  case contradictedDecimalMark = "BDR-04"
  case malformedAmount = "BDR-05"
  case worthlessPrice = "BDR-06"

  case unbalanced = "BAL-01"
  case severalElidedAmounts = "BAL-02"
  case failedAssertion = "BAL-03"
  case unbalancedForHledger = "BAL-04"
  case assignmentNotPossible = "BAL-05"
  case unbalancedLayer = "BAL-06"

  case unknownLayer = "REK-01"
  case misspelledLedgerCode = "REK-02"
  case missingKind = "REK-03"
  case unknownKind = "REK-04"
  case unlistedLedgerCode = "REK-05"
  case unplannedActivity = "REK-06"
  case amountInAccount = "REK-07"
  case spendingWithoutBudget = "REK-08"
  case misplacedUnit = "REK-09"
  case overdrawnBudget = "REK-10"

  case misspelledLabel = "LBL-01"
  case textBehindComma = "LBL-02"
  case emptyLabel = "LBL-03"
  case unknownLabelValue = "LBL-04"
  case contradictingTeam = "LBL-05"
  case untoldTeam = "LBL-06"
  case labelWithoutColon = "LBL-07"
  case contradictedLabel = "LBL-08"

  case duplicateDocument = "STK-01"

  case overusedCommitment = "VPL-01"
  case unequalUse = "VPL-02"
  case unknownCommitment = "VPL-03"
  case namelessCommitment = "VPL-04"

  case unreadablePlanShare = "PLN-06"
  case sharesNotWhole = "PLN-07"
  case valueInWrongColumn = "PLN-09"
  case unknownPlanCode = "PLN-10"
  case unknownTeam = "PLN-11"
  case unknownPlanMunicipality = "PLN-12"
  case unknownStatus = "PLN-13"
  case unknownPlanAgreement = "PLN-14"
  case yearOutsidePeriod = "PLN-15"
  case contradictingPlans = "PLN-17"
  case assumedYear = "PLN-21"
  case chapterWithoutTable = "PLN-22"
  case amountInProse = "PLN-24"
  case themeWithoutHeading = "PLN-27"
  case negativeBudget = "PLN-28"
  case activitiesOutsideTheme = "PLN-29"
  case planWithoutTeam = "PLN-30"
  case swappedTheme = "PLN-31"
  case expiredQuotation = "PLN-32"
  case inexactQuotation = "PLN-33"
  case uncheckedQuotation = "PLN-34"

  case unitInText = "TAB-01"
  case unclearRow = "TAB-02"
  case endBeforeStart = "TAB-03"
  case misspelledWord = "TAB-04"
  case unknownWord = "TAB-05"
  case unreadableAmount = "TAB-06"
  case unreadableYear = "TAB-07"
  case unreadableDay = "TAB-08"
  case unreadableValue = "TAB-09"
  case duplicateEntry = "TAB-10"
  case incompleteRow = "TAB-11"
  case raggedRow = "TAB-12"
  case unfinishedMarkdown = "TAB-13"
  case unknownTable = "TAB-14"
  case wrongTotal = "TAB-15"
  case mergedAmount = "TAB-16"

  case unknownOrganisationName = "ORG-05"
  case sharedMunicipality = "ORG-09"
  case missingLegalPart = "ORG-10"
  case themeWithoutNorm = "ORG-11"

  case unreadableWaiver = "VRS-01"
  case waiverWithoutReason = "VRS-02"
  case unknownWaivedNorm = "VRS-03"
  case expiredWaiver = "VRS-04"
  case unusedWaiver = "VRS-05"

  case incompleteAnswer = "ANT-01"
  case unknownAnsweredNorm = "ANT-02"
  case unknownAnswerSubject = "ANT-03"
  case duplicateAnswer = "ANT-04"
  case unusedAnswer = "ANT-05"
  case bareMotivation = "ANT-06"

  case incompletePeriodReport = "RAP-01"
  case unknownInPeriodReport = "RAP-02"
  case missingExplanation = "RAP-04"

  case missingImportPart = "IMP-05"
  case unknownImportName = "IMP-06"
  case unplannedImportActivity = "IMP-07"
  case competingImportRows = "IMP-09"
  case unsuitableCounterAccount = "IMP-10"

  case raggedExportRow = "CSV-01"
  case openExportQuote = "CSV-02"
  case strayExportQuote = "CSV-03"
  case undecodableExport = "CSV-04"
  case contradictedEncoding = "CSV-05"
  case missingExportColumn = "CSV-06"
  case unreadableExportAmount = "CSV-07"
  case unreadableExportDay = "CSV-08"
  case contradictoryExportRow = "CSV-09"
  case ambiguousExportRow = "CSV-10"
  case emptyExport = "CSV-11"
  case changedExportRow = "CSV-12"
  case alteredImport = "CSV-13"
  case bookedByHand = "CSV-14"

  case unreadableExample = "VBD-01"
  case premiseFails = "VBD-02"
  case exampleSurprises = "VBD-03"
  case unnoticedChange = "VBD-04"
  case impliedNorm = "VBD-05"
  case clashingNorms = "VBD-06"
  case normWithoutEffect = "VBD-07"

  case unknownNormWord = "NRM-01"
  case unknownNormSubject = "NRM-02"
  case unknownNormClause = "NRM-03"
  case normClauseCount = "NRM-04"
  case malformedNormClause = "NRM-05"
  case unfinishedNormText = "NRM-06"
  case unreadableNormLiteral = "NRM-07"
  case unknownNormValue = "NRM-08"
  case normUnitClash = "NRM-09"
  case normTypeClash = "NRM-10"
  case missingNormDivision = "NRM-11"
  case unknownDatedValue = "NRM-12"
  case normTooDeep = "NRM-13"
  case missingNormBasis = "NRM-14"
  case unreadableNormValidity = "NRM-15"
  case unreadableNormSeverity = "NRM-16"
  case misplacedNormBlock = "NRM-17"
  case missingNormExample = "NRM-18"
  case unknownNormRow = "NRM-19"
  case unknownNormFence = "NRM-20"
  case duplicateNorm = "NRM-21"
  case unreadableDatedValue = "NRM-22"
  case duplicateDatedValue = "NRM-23"
  case unreadableNormCode = "NRM-24"
  case rulebookMarkdown = "NRM-25"
  case absentCitation = "NRM-26"
  case unreadCitation = "NRM-27"
  case malformedLawText = "NRM-28"
  case unlistedNormValue = "NRM-29"
  case unknownSilentCode = "NRM-30"

  case citizenServiceNumber = "AVG-01"
  case vatNumberOfPerson = "AVG-02"
  case bankAccount = "AVG-03"
  case emailAddress = "AVG-04"
  case telephoneNumber = "AVG-05"
  case homeAddress = "AVG-06"
  case nameBesideCare = "AVG-07"

  case damagedBaselineLine = "BVR-01"

  package var severity: Severity {
    switch self {
    case .misnamedFile, .transactionWithoutPostings, .openCommentBlock, .yearWithoutPlan,
      .distantDate, .worthlessPrice, .overdrawnBudget, .misspelledLabel, .textBehindComma,
      .emptyLabel, .contradictingTeam, .duplicateDocument, .unequalUse, .unknownCommitment,
      .namelessCommitment, .unknownPlanAgreement, .chapterWithoutTable, .amountInProse,
      .themeWithoutHeading, .negativeBudget, .planWithoutTeam, .swappedTheme,
      .expiredQuotation, .unclearRow,
      .unknownWord, .unfinishedMarkdown, .unknownTable, .expiredWaiver, .unusedWaiver,
      .incompleteAnswer, .unknownAnsweredNorm, .unknownAnswerSubject, .duplicateAnswer,
      .missingExplanation, .missingLegalPart, .competingImportRows, .alteredImport, .bookedByHand,
      .unnoticedChange, .normWithoutEffect, .missingNormExample, .unknownSilentCode,
      .vatNumberOfPerson, .bankAccount, .emailAddress,
      .telephoneNumber,
      .homeAddress, .nameBesideCare:
      .warning
    case .contradictedLabel, .assumedYear, .unitInText, .inexactQuotation,
      .uncheckedQuotation, .unreadCitation, .themeWithoutNorm, .unusedAnswer, .bareMotivation,
      .impliedNorm:
      .note
    default: .error
    }
  }

  /// The code that a user typed, in any case.
  package init?(typed: String) {
    let code = typed.uppercased()
    if let heir = Self.retired[code] {
      self = heir
      return
    }
    self.init(rawValue: code)
  }

  /// Codes that are not found any more, each with the one that says now what it said.
  ///
  /// Their numbers are given to nothing else, since people keep them in notes and in waivers of CI.
  package static let retired: [String: DiagnosticCode] = [
    "PLN-01": .misspelledWord, "ORG-01": .misspelledWord, "IMP-01": .misspelledWord,
    "PLN-02": .unknownWord, "ORG-02": .unknownWord, "IMP-02": .unknownWord,
    "PLN-03": .unreadableAmount, "PLN-04": .unreadableYear, "PLN-05": .unreadableDay,
    "PLN-08": .unreadableValue, "ORG-03": .unreadableValue, "IMP-03": .unreadableValue,
    "PLN-16": .duplicateEntry, "ORG-04": .duplicateEntry, "IMP-04": .duplicateEntry,
    "RAP-03": .duplicateEntry, "PLN-18": .incompleteRow, "ORG-06": .incompleteRow,
    "IMP-08": .incompleteRow, "PLN-19": .mergedAmount, "PLN-20": .wrongTotal,
    "PLN-23": .unknownTable,
    "PLN-25": .raggedRow, "ORG-07": .raggedRow, "IMP-11": .raggedRow,
    "PLN-26": .unfinishedMarkdown, "ORG-08": .unfinishedMarkdown, "IMP-12": .unfinishedMarkdown,
  ]
}
