
      export type PossibleTypesResultData = {
  "possibleTypes": {
    "ActionResult": [
      "ActionSaved",
      "PlanRefused"
    ],
    "CompareResult": [
      "CopiesCompared",
      "CopiesRefused"
    ],
    "EditCellResult": [
      "ActionSaved",
      "CellConflict",
      "PlanRefused"
    ],
    "ImportResult": [
      "DocumentRefused",
      "ImportConfirmed",
      "PlanRefused"
    ],
    "NewerCopyResult": [
      "DocumentRefused",
      "NewerCopy",
      "PlanRefused"
    ],
    "OpenPartnershipResult": [
      "PartnershipOpened",
      "PeopleRefused"
    ],
    "PeopleResult": [
      "PeopleRefused",
      "PeopleSaved"
    ],
    "PlanResult": [
      "PlanRefused",
      "PlanSaved"
    ],
    "PreviewResult": [
      "DocumentPreview",
      "DocumentRefused"
    ],
    "ReplayResult": [
      "Replay",
      "ReplayRefused"
    ],
    "TakeNewerCopyResult": [
      "DocumentRefused",
      "NewerCopyTaken",
      "PlanRefused"
    ],
    "UndoResult": [
      "EditUndone",
      "PlanRefused"
    ],
    "WithdrawalResult": [
      "WithdrawalNotSaved",
      "WithdrawalSaved"
    ]
  }
};
      const result: PossibleTypesResultData = {
  "possibleTypes": {
    "ActionResult": [
      "ActionSaved",
      "PlanRefused"
    ],
    "CompareResult": [
      "CopiesCompared",
      "CopiesRefused"
    ],
    "EditCellResult": [
      "ActionSaved",
      "CellConflict",
      "PlanRefused"
    ],
    "ImportResult": [
      "DocumentRefused",
      "ImportConfirmed",
      "PlanRefused"
    ],
    "NewerCopyResult": [
      "DocumentRefused",
      "NewerCopy",
      "PlanRefused"
    ],
    "OpenPartnershipResult": [
      "PartnershipOpened",
      "PeopleRefused"
    ],
    "PeopleResult": [
      "PeopleRefused",
      "PeopleSaved"
    ],
    "PlanResult": [
      "PlanRefused",
      "PlanSaved"
    ],
    "PreviewResult": [
      "DocumentPreview",
      "DocumentRefused"
    ],
    "ReplayResult": [
      "Replay",
      "ReplayRefused"
    ],
    "TakeNewerCopyResult": [
      "DocumentRefused",
      "NewerCopyTaken",
      "PlanRefused"
    ],
    "UndoResult": [
      "EditUndone",
      "PlanRefused"
    ],
    "WithdrawalResult": [
      "WithdrawalNotSaved",
      "WithdrawalSaved"
    ]
  }
};
      export default result;
    